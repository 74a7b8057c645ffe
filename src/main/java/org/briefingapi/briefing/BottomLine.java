package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AgreementKind;
import org.briefingapi.area.AgreedArea;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.event.Event;
import org.briefingapi.proposal.Proposal;
import org.briefingapi.source.Citation;

/**
 * The sentences that matter most, by a stated priority: the newest decision, its areas,
 * the newest open proposal and where the subject stands on it, the first disagreement,
 * the newest words.
 */
final class BottomLine {

	private static final int MAX = 5;

	private static final int MIN = 3;

	private final Dossier dossier;

	private final AgreementSentences agreements;

	private BottomLine(Dossier dossier) {
		this.dossier = dossier;
		this.agreements = new AgreementSentences(dossier);
	}

	static List<BriefingSentence> of(Dossier dossier) {
		return new BottomLine(dossier).compose();
	}

	private List<BriefingSentence> compose() {
		List<BriefingSentence> sentences = new ArrayList<>();
		event().forEach(sentences::add);
		area().ifPresent(sentences::add);
		newestDecision().ifPresent(agreement -> {
			sentences.add(agreements.sentence(agreement));
			if (dossier.subject().area() == null) {
				named(agreement).ifPresent(sentences::add);
			}
		});
		dossier.proposals().stream().limit(1).forEach(proposal -> sentences.addAll(proposal(proposal)));
		Disagreements.of(dossier).stream().limit(1).map(Disagreement::summary).forEach(sentences::add);
		if (sentences.size() < MIN) {
			Stream.of(dossier.said(), dossier.saidOfIt())
				.flatMap(statements -> statements.stream().limit(1))
				.distinct()
				.map(new StatementSentences(dossier)::sentence)
				.forEach(sentences::add);
		}
		if (sentences.isEmpty()) {
			Offices.of(dossier).stream().limit(1).forEach(sentences::add);
		}
		if (sentences.isEmpty()) {
			sentences
				.add(BriefingSentence.gap(Wording.nothing(dossier.subject().title(), DateWords.day(dossier.asOf()))));
		}
		return sentences.stream().distinct().limit(MAX).toList();
	}

	private Optional<Agreement> newestDecision() {
		List<Agreement> begun = dossier.agreements()
			.stream()
			.filter(agreement -> agreement.kind() != AgreementKind.COMMUNIQUE)
			.filter(agreement -> !agreements.hasEnded(agreement))
			.toList();
		return Stream
			.concat(begun.stream().filter(agreement -> agreement.kind() != AgreementKind.COMMERCIAL_CONTRACT),
					begun.stream())
			.findFirst();
	}

	private Optional<BriefingSentence> named(Agreement agreement) {
		List<AgreedArea> areas = dossier.areas(agreement);
		List<Citation> citations = Stream
			.concat(dossier.citations(agreement.slug()).stream(),
					areas.stream().flatMap(area -> dossier.citations(area.cited()).stream()))
			.toList();
		return (agreement.statedAreas() == null || areas.isEmpty()) ? Optional.empty()
				: Optional.of(BriefingSentence.of(
						Wording.namedAreas(areas.size(), agreement.statedAreas(), agreements.shortTitle(agreement)),
						citations));
	}

	private List<BriefingSentence> proposal(Proposal proposal) {
		ProposalPositions positions = Positions.of(dossier, proposal, true);
		List<BriefingSentence> sentences = new ArrayList<>();
		if (positions.status() != null) {
			sentences.add(positions.status());
		}
		positions.positions()
			.stream()
			.filter(each -> dossier.subject().isActor(each.position().actorSlug()))
			.limit(dossier.subject().isPair() ? 2 : 1)
			.map(PositionSentence::asSentence)
			.forEach(sentences::add);
		return sentences;
	}

	private List<BriefingSentence> event() {
		Event event = dossier.subject().event();
		if (event == null) {
			return List.of();
		}
		return List.of(BriefingSentence.of(Wording.event(event.kind(), event.date(), event.place()),
				dossier.citations(event.slug())));
	}

	private Optional<BriefingSentence> area() {
		if (dossier.subject().area() == null) {
			return Optional.empty();
		}
		List<Agreement> current = dossier.agreements().stream().filter(agreements::isInForce).toList();
		String slug = dossier.subject().slug();
		List<Citation> citations = current.stream()
			.flatMap(agreement -> dossier.areas(agreement).stream())
			.filter(area -> area.area().slug().equals(slug) || Objects.equals(area.area().broaderSlug(), slug))
			.flatMap(area -> dossier.citations(area.cited()).stream())
			.toList();
		return citations.isEmpty() ? Optional.empty()
				: Optional.of(BriefingSentence
					.of(English.sentence(String.format(Locale.ROOT, "sources name %s as an area of %s in force",
							dossier.subject().title().toLowerCase(java.util.Locale.ENGLISH),
							English.count(current.size(), "agreement"))), citations));
	}

}
