package org.briefingapi.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.source.NewCitation;
import org.jspecify.annotations.Nullable;

/**
 * A statement to be recorded.
 *
 * @param language the language of the preferred wording; English by default
 * @param about slugs of actors, agreements, proposals, areas and events
 * @param in the slug of the agreement whose text contains the statement
 * @param renditions the citations with its words
 * @param preferred the source of the preferred rendition; the first one by default
 * @param citations further citations, without its words
 */
public record NewStatement(String slug, @Nullable String label, StatementKind kind, SpeechAct act, String speaker,
		@Nullable String onBehalfOf, @Nullable String event, @Nullable PartialDate said, @Nullable String language,
		List<String> about, @Nullable String in, @Nullable String note, List<NewCitation> renditions,
		@Nullable String preferred, @Nullable String preferredBecause, List<NewCitation> citations) {

	/** The renditions, with the preferred one first. */
	List<NewCitation> preferredFirst() {
		return renditions.stream()
			.sorted(Comparator.comparing(rendition -> !rendition.source().equals(preferred)))
			.toList();
	}

	/** Whether the source contains the preferred wording word for word. */
	boolean isVerbatim() {
		return preferredFirst().get(0).wording() == null;
	}

	/** The reason for the preferred rendition. */
	String reason() {
		if (preferredBecause != null) {
			return preferredBecause;
		}
		return (renditions.size() == 1) ? "It is the only rendition."
				: "It comes first in the data; no reason is recorded.";
	}

	/** The words of the preferred rendition. */
	String text() {
		NewCitation rendition = preferredFirst().get(0);
		return Objects.requireNonNull((rendition.wording() != null) ? rendition.wording() : rendition.passage(),
				() -> slug + " has no words in its preferred rendition");
	}

}
