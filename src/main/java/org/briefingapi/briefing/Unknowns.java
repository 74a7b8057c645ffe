package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.briefingapi.agreement.Agreement;
import org.briefingapi.gap.Gap;
import org.briefingapi.gap.GapKind;
import org.briefingapi.wording.English;
import org.briefingapi.wording.Wording;

/** Composes the sentences on gaps in the sources; unnamed areas come first. */
final class Unknowns {

	private static final int MAX_AGREEMENTS = 3;

	private Unknowns() {
	}

	static List<BriefingSentence> of(Dossier dossier) {
		AgreementSentences agreements = new AgreementSentences(dossier);
		List<BriefingSentence> sentences = new ArrayList<>();
		List<Agreement> incomplete = dossier.agreements()
			.listed()
			.stream()
			.filter(agreement -> agreement.statedAreas() != null
					&& agreement.statedAreas() > dossier.agreements().areas(agreement).size())
			.toList();
		sentences.addAll(BriefingSentence.capped(incomplete, MAX_AGREEMENTS, "agreement with unnamed areas",
				agreements::namedAreas));
		Map<GapKind, List<Gap>> byKind = new EnumMap<>(GapKind.class);
		dossier.gaps().forEach(gap -> byKind.computeIfAbsent(gap.kind(), kind -> new ArrayList<>()).add(gap));
		byKind.remove(GapKind.UNNAMED_AREAS);
		byKind.forEach((kind, gaps) -> sentences.add(BriefingSentence.gap(sentence(kind, gaps))));
		limits(dossier).map(BriefingSentence::gap).forEach(sentences::add);
		return sentences;
	}

	/** The kinds of records of which the briefing takes in only the newest. */
	private static Stream<String> limits(Dossier dossier) {
		return Stream
			.of(limit("proposal", dossier.proposals().size(), dossier.totalProposals()),
					limit("agreement", dossier.agreements().begun().size(), dossier.agreements().total()),
					limit(statement(dossier.subject()), dossier.said().size(), dossier.newestSaid().total()),
					limit("statement of others", dossier.saidOfIt().size(), dossier.newestSaidOfIt().total()))
			.flatMap(Optional::stream);
	}

	private static String statement(Subject subject) {
		return (subject.actor() != null) ? "statement by " + subject.name() : "statement";
	}

	private static Optional<String> limit(String kind, int newest, int all) {
		return (newest < all) ? Optional.of(Wording.newest(newest, all, kind)) : Optional.empty();
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
