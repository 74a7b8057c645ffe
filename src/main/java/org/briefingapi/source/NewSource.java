package org.briefingapi.source;

import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A source to be recorded.
 *
 * @param titleGiven null if the title is printed on the source
 */
public record NewSource(String slug, String title, @Nullable TitleGiven titleGiven, @Nullable String publisher,
		@Nullable String author, @Nullable String url, SourceKind kind, @Nullable PartialDate publishedOn,
		String language, @Nullable String derivedFrom, @Nullable String textDigest, @Nullable SourceExtent extent,
		@Nullable String note) {
}
