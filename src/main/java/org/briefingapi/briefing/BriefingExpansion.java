package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AreaChange;
import org.briefingapi.agreement.AreaChangeKind;
import org.briefingapi.agreement.AreaExpansion;
import org.briefingapi.agreement.ExpansionLine;
import org.briefingapi.area.AgreedArea;
import org.briefingapi.area.Area;
import org.briefingapi.source.Citation;
import org.briefingapi.wording.English;
import org.jspecify.annotations.Nullable;

/**
 * The areas of an agreement, compared with those of its predecessor where that is
 * possible.
 *
 * @param expansion null if there is no predecessor, or too little is known of it
 */
record BriefingExpansion(String heading, @Nullable AreaExpansion expansion, List<Line> lines) {

	/**
	 * A group of areas.
	 *
	 * @param count the number of areas, named or not
	 */
	record Line(String label, int count, List<Area> areas, List<Citation> citations) implements Cited {
	}

	/**
	 * The listed agreements in force that have areas, newest first; empty for a briefing
	 * on an area.
	 */
	static List<BriefingExpansion> of(Dossier dossier) {
		if (dossier.subject().area() != null) {
			return List.of();
		}
		AgreementSentences sentences = new AgreementSentences(dossier);
		List<BriefingExpansion> expansions = new ArrayList<>();
		for (Agreement agreement : dossier.agreements().listed()) {
			List<AgreedArea> areas = dossier.agreements().areas(agreement);
			if (areas.size() < 2 && agreement.statedAreas() == null) {
				continue;
			}
			dossier.agreements()
				.expansions()
				.stream()
				.filter(expansion -> expansion.to().slug().equals(agreement.slug()))
				.filter(BriefingExpansion::tellsSomething)
				.findFirst()
				.ifPresentOrElse(expansion -> expansions.add(compared(expansion, dossier)),
						() -> expansions.add(listed(agreement, areas, sentences.shortTitle(agreement), dossier)));
		}
		return expansions;
	}

	/** Whether the comparison has both stated numbers, or at least one known change. */
	private static boolean tellsSomething(AreaExpansion expansion) {
		return (expansion.statedFrom() != null && expansion.statedTo() != null)
				|| expansion.areas().stream().anyMatch(area -> area.change() != AreaChangeKind.UNKNOWN);
	}

	private static BriefingExpansion compared(AreaExpansion expansion, Dossier dossier) {
		String heading = (expansion.statedFrom() != null && expansion.statedTo() != null) ? String.format(Locale.ROOT,
				"From %s to %s", English.count(expansion.statedFrom(), "area"), English.number(expansion.statedTo()))
				: "What changed in the areas";
		return new BriefingExpansion(heading, expansion,
				expansion.lines().stream().map(line -> line(line, expansion, dossier)).toList());
	}

	private static Line line(ExpansionLine line, AreaExpansion expansion, Dossier dossier) {
		List<Citation> citations = line.areas().stream().flatMap(area -> area.citations().stream()).distinct().toList();
		String stated = switch (line.kind()) {
			case UNNAMED_EARLIER, UNKNOWN_EARLIER, DROPPED -> expansion.from().slug();
			default -> expansion.to().slug();
		};
		return new Line(label(line.kind()), line.count(), line.areas().stream().map(AreaChange::area).toList(),
				citations.isEmpty() ? dossier.evidence().citations(stated) : citations);
	}

	private static String label(ExpansionLine.Kind kind) {
		return switch (kind) {
			case RETAINED -> "kept";
			case ADDED -> "added";
			case UNKNOWN_LATER -> "in the new list, not known whether new";
			case UNNAMED_LATER -> "in the new list, named by no source";
			case DROPPED -> "dropped";
			case UNKNOWN_EARLIER -> "in the old list, not known whether kept";
			case UNNAMED_EARLIER -> "in the old list, named by no source";
		};
	}

	private static BriefingExpansion listed(Agreement agreement, List<AgreedArea> areas, String title,
			Dossier dossier) {
		List<Line> lines = new ArrayList<>();
		if (!areas.isEmpty()) {
			Set<Citation> citations = areas.stream()
				.flatMap(area -> dossier.evidence().citations(area.cited()).stream())
				.collect(Collectors.toCollection(LinkedHashSet::new));
			lines.add(new Line("named", areas.size(), areas.stream().map(AgreedArea::area).toList(),
					List.copyOf(citations)));
		}
		int unnamed = (agreement.statedAreas() != null) ? agreement.statedAreas() - areas.size() : 0;
		if (unnamed > 0) {
			lines.add(
					new Line("named by no source", unnamed, List.of(), dossier.evidence().citations(agreement.slug())));
		}
		return new BriefingExpansion("Areas of " + English.typeset(English.the(title)), null, lines);
	}

}
