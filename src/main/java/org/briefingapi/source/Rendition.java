package org.briefingapi.source;

import java.util.List;

import org.briefingapi.verification.WordChange;
import org.jspecify.annotations.Nullable;

/**
 * The words of one source for a statement, compared with the preferred words.
 *
 * @param attributedToSlug the actor that the source names as speaker, if not the speaker
 * of the statement
 * @param changes the changes from the preferred wording to this one
 */
public record Rendition(String text, Citation citation, @Nullable String attributedToSlug, List<WordChange> changes) {

	/**
	 * The rendition in a citation.
	 * @param preferred the wording for the comparison
	 */
	public static Rendition of(Citation citation, String preferred) {
		String text = (citation.words() != null) ? citation.words() : preferred;
		return new Rendition(text, citation, citation.attributedToSlug(), WordChange.between(preferred, text));
	}

}
