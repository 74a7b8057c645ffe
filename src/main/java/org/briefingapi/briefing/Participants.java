package org.briefingapi.briefing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.briefingapi.actor.ActorKind;
import org.briefingapi.source.Citation;

/**
 * Composes the sentences on the participants in an event: states and organisations, then
 * persons.
 */
final class Participants {

	/** The maximum number of names in one sentence. */
	private static final int MAX = 8;

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
			.map(dossier.evidence()::actor)
			.collect(Collectors.partitioningBy(actor -> actor.kind() == ActorKind.PERSON,
					Collectors.mapping(English::name, Collectors.toList())));
		return Stream.of(names.get(false), names.get(true))
			.flatMap(Participants::portions)
			.map(portion -> BriefingSentence.of(Wording.participants(portion), citations))
			.toList();
	}

	private static Stream<List<String>> portions(List<String> names) {
		return IntStream.iterate(0, from -> from < names.size(), from -> from + MAX)
			.mapToObj(from -> names.subList(from, Math.min(from + MAX, names.size())));
	}

}
