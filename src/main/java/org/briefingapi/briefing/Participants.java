package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.actor.ActorKind;
import org.briefingapi.source.Citation;
import org.briefingapi.wording.English;
import org.briefingapi.wording.Wording;

/**
 * Composes the sentences on the participants in an event: states and organisations, then
 * persons.
 */
final class Participants {

	/** The maximum number of names in a briefing. */
	static final int MAX = 40;

	/** The maximum number of words of the names in one sentence. */
	private static final int MAX_WORDS = 28;

	private Participants() {
	}

	/**
	 * The sentences; empty if the briefing is not on an event or no participants are
	 * recorded.
	 */
	static List<BriefingSentence> of(Dossier dossier) {
		if (dossier.participants().isEmpty()) {
			return List.of();
		}
		List<Citation> citations = dossier.evidence().citations(dossier.subject().slug());
		Map<Boolean, List<String>> names = dossier.participants()
			.stream()
			.limit(MAX)
			.map(dossier.evidence()::actor)
			.collect(Collectors.partitioningBy(actor -> actor.kind() == ActorKind.PERSON,
					Collectors.mapping(English::name, Collectors.toList())));
		List<BriefingSentence> sentences = new ArrayList<>();
		Stream.of(names.get(false), names.get(true))
			.flatMap(each -> portions(each).stream())
			.forEach(portion -> sentences
				.add(BriefingSentence.of(Wording.participants(portion, !sentences.isEmpty()), citations)));
		int more = dossier.participants().size() - MAX;
		if (more > 0) {
			sentences.add(BriefingSentence.gap(Wording.more(more, "participant")));
		}
		return sentences;
	}

	private static List<List<String>> portions(List<String> names) {
		List<List<String>> portions = new ArrayList<>();
		int words = MAX_WORDS;
		for (String name : names) {
			int added = name.split(" ").length;
			if (words + added > MAX_WORDS) {
				portions.add(new ArrayList<>());
				words = 0;
			}
			portions.get(portions.size() - 1).add(name);
			words += added;
		}
		return portions;
	}

}
