package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.briefingapi.gap.Gap;
import org.briefingapi.gap.GapKind;

/** Composes the sentences on gaps in the sources; unnamed areas come first. */
final class Unknowns {

	private Unknowns() {
	}

	static List<BriefingSentence> of(Dossier dossier) {
		AgreementSentences agreements = new AgreementSentences(dossier);
		List<BriefingSentence> sentences = new ArrayList<>();
		dossier.agreements()
			.begun()
			.stream()
			.filter(dossier.agreements()::isInForce)
			.filter(agreement -> agreement.statedAreas() != null
					&& agreement.statedAreas() > dossier.agreements().areas(agreement).size())
			.map(agreements::namedAreas)
			.forEach(sentences::add);
		Map<GapKind, List<Gap>> byKind = new EnumMap<>(GapKind.class);
		dossier.gaps().forEach(gap -> byKind.computeIfAbsent(gap.kind(), kind -> new ArrayList<>()).add(gap));
		byKind.remove(GapKind.UNNAMED_AREAS);
		byKind.forEach((kind, gaps) -> sentences.add(BriefingSentence.gap(sentence(kind, gaps))));
		return sentences;
	}

	private static String sentence(GapKind kind, List<Gap> gaps) {
		Map<String, Integer> byType = new TreeMap<>();
		gaps.forEach(gap -> byType.merge(gap.entryType().toLowerCase(Locale.ENGLISH), 1, Integer::sum));
		List<String> records = byType.entrySet()
			.stream()
			.map(type -> English.count(type.getValue(), type.getKey()))
			.toList();
		boolean passages = kind == GapKind.PASSAGE_NOT_FOUND || kind == GapKind.PASSAGE_NOT_CHECKED;
		return Wording.gap(kind, English.list(records),
				passages ? gaps.stream().mapToLong(Gap::amount).sum() : gaps.size());
	}

}
