package org.briefingapi.source;

import java.util.List;

import org.briefingapi.verification.WordChange;
import org.jspecify.annotations.Nullable;

/**
 * The words of one source for a thing, compared with the preferred ones.
 *
 * @param attributedToSlug the actor that the source names as speaker, where it is not the
 * statement's
 * @param changes the words that lead from the preferred wording to this one
 */
public record Rendition(String text, Citation citation, @Nullable String attributedToSlug, List<WordChange> changes) {

	/**
	 * The words that a citation gives.
	 * @param preferred the wording to compare with
	 */
	public static Rendition of(Citation citation, String preferred) {
		String text = (citation.words() != null) ? citation.words() : preferred;
		return new Rendition(text, citation, citation.attributedToSlug(), WordChange.between(preferred, text));
	}

}
