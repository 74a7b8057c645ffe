package org.briefingapi.source;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.graphql.Node;
import org.jspecify.annotations.Nullable;

/**
 * A published text.
 *
 * @param publisherSlug the actor that published it
 * @param derivedFromSlug the source that it reprints, translates or takes its facts from
 * @param origin the first source in the chain of derivations; its own slug if there is
 * none
 */
public record Source(String slug, String title, TitleGiven titleGiven, @Nullable String publisherSlug,
		@Nullable String author, @Nullable String url, SourceKind kind, @Nullable PartialDate publishedOn,
		String language, @Nullable String derivedFromSlug, String origin, @Nullable String textDigest,
		@Nullable SourceExtent extent, @Nullable String note) implements Node {

	/**
	 * The title as in bibliographies: in square brackets if it is not printed on the
	 * source.
	 */
	public String citedTitle() {
		return (titleGiven == TitleGiven.OURS) ? "[" + title + "]" : title;
	}

}
