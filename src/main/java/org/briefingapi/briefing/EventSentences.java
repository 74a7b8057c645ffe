package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.briefingapi.event.Event;
import org.briefingapi.source.Citation;
import org.briefingapi.wording.English;
import org.briefingapi.wording.Wording;

/** Composes the sentences on the events in which the subject took part. */
record EventSentences(Dossier dossier) {

	/** The maximum number of events in a briefing. */
	private static final int MAX = 8;

	/**
	 * The newest events that no other part of the briefing names; if there are more, a
	 * last sentence counts all.
	 * @param named the slugs of the events that other parts name
	 */
	List<BriefingSentence> unnamed(Set<String> named) {
		List<Event> unnamed = dossier.attended()
			.getNodes()
			.stream()
			.filter(event -> !named.contains(event.slug()))
			.toList();
		List<BriefingSentence> sentences = new ArrayList<>(unnamed.stream().limit(MAX).map(this::sentence).toList());
		if (unnamed.size() > MAX || dossier.attended().getPageInfo().hasNextPage()) {
			sentences.add(BriefingSentence.gap(count()));
		}
		return sentences;
	}

	private BriefingSentence sentence(Event event) {
		List<Citation> citations = dossier.evidence().citations(event.slug());
		return BriefingSentence
			.of(Wording.attended(event.label(), event.date(), dossier.evidence().attribution(citations)), citations);
	}

	/** The number of all events in which the subject took part, at least one. */
	BriefingSentence counted() {
		return BriefingSentence.of(count(),
				dossier.attended()
					.getNodes()
					.stream()
					.flatMap(event -> dossier.evidence().citations(event.slug()).stream())
					.toList());
	}

	private String count() {
		return Wording.participation(English.list(dossier.subject().actors().stream().map(English::name).toList()),
				dossier.attended().getTotalCount());
	}

}
