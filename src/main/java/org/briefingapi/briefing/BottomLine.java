package org.briefingapi.briefing;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AgreementKind;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.proposal.Stance;
import org.briefingapi.source.Citation;
import org.briefingapi.wording.AgreementWording;
import org.briefingapi.wording.Wording;

/**
 * The sentences that matter most, in a fixed priority: the newest decision, its areas,
 * the newest pending agreement, the newest proposal with the position of the subject, the
 * first disagreement. If these are few, contracts and statements follow.
 */
final class BottomLine {

	private static final int MAX = 5;

	private static final int MIN = 3;

	/** Kinds of agreements that are no decisions of the subject. */
	private static final Set<AgreementKind> MINOR = Set.of(AgreementKind.COMMUNIQUE, AgreementKind.COMMERCIAL_CONTRACT,
			AgreementKind.RELATIONSHIP_LABEL);

	private final Dossier dossier;

	private final AgreementSentences agreements;

	private final StatementSentences words;

	private final Set<BriefingSentence> sentences = new LinkedHashSet<>();

	private final Set<String> statements = new HashSet<>();

	BottomLine(Dossier dossier, List<ProposalPositions> positions, StatementSentences words) {
		this.dossier = dossier;
		this.words = words;
		this.agreements = new AgreementSentences(dossier);
		compose(positions.stream().limit(1).toList());
	}

	List<BriefingSentence> sentences() {
		return sentences.stream().limit(MAX).toList();
	}

	/** The slugs of the statements in these sentences. */
	Set<String> statements() {
		return statements;
	}

	private void compose(List<ProposalPositions> newest) {
		event().ifPresent(sentences::add);
		area().ifPresent(sentences::add);
		decided();
		newest(dossier.agreements()::isPending).map(agreements::sentence).ifPresent(sentences::add);
		newest.forEach(proposal -> Stream.ofNullable(proposal.status()).forEach(sentences::add));
		newest.forEach(proposal -> stood(proposal, true));
		Disagreements.of(dossier).stream().limit(1).map(Disagreement::summary).forEach(sentences::add);
		if (sentences.size() < MIN) {
			newest.forEach(proposal -> stood(proposal, false));
		}
		if (sentences.size() < MIN) {
			newest(agreement -> agreement.kind() != AgreementKind.COMMUNIQUE
					&& dossier.agreements().isInForce(agreement))
				.map(agreements::sentence)
				.ifPresent(sentences::add);
		}
		if (sentences.isEmpty()) {
			introduced();
		}
		said();
		if (sentences.isEmpty()) {
			Offices.of(dossier).stream().limit(1).forEach(sentences::add);
		}
		if (sentences.size() < MIN && !dossier.attended().getNodes().isEmpty()) {
			sentences.add(new EventSentences(dossier).counted());
		}
		Actor actor = dossier.subject().actor();
		if (sentences.isEmpty() && actor != null && !dossier.subject().isPair()) {
			sentences.addAll(Offices.holders(dossier));
			int sources = sentences.isEmpty() ? dossier.sourcesPublished() : 0;
			if (sources > 0) {
				sentences.add(BriefingSentence.gap(Wording.onlySources(dossier.subject().name(), sources)));
			}
		}
		if (sentences.isEmpty()) {
			sentences
				.add(BriefingSentence.gap(Wording.nothing(dossier.subject().title(), DateWords.day(dossier.asOf()))));
		}
	}

	/** The newest decision with its areas; for an event, the decisions made there. */
	private void decided() {
		Stream<Agreement> decisions = dossier.agreements()
			.begun()
			.stream()
			.filter(this::isDecision)
			.filter(dossier.agreements()::isInForce);
		if (dossier.subject().event() != null) {
			decisions.limit(MIN).map(agreements::sentence).forEach(sentences::add);
			return;
		}
		decisions.limit(1).forEach(agreement -> {
			sentences.add(agreements.sentence(agreement));
			if (dossier.subject().area() == null && dossier.agreements().areas(agreement).size() > 1) {
				sentences.add(agreements.namedAreas(agreement));
			}
		});
	}

	/** A commercial contract is a decision only for a company. */
	private boolean isDecision(Agreement agreement) {
		Actor actor = dossier.subject().actor();
		return !MINOR.contains(agreement.kind()) || (actor != null && actor.kind() == ActorKind.COMPANY
				&& agreement.kind() == AgreementKind.COMMERCIAL_CONTRACT);
	}

	/** The positions of the subject on a proposal, either stated or unstated. */
	private void stood(ProposalPositions proposal, boolean stated) {
		proposal.positions()
			.stream()
			.filter(position -> position.latest() && position.ofSubject())
			.filter(position -> (position.position().stance() != Stance.UNSTATED) == stated)
			.forEach(position -> {
				Stream.ofNullable(position.position().statementSlug()).forEach(statements::add);
				sentences.add(position.asSentence());
			});
	}

	/** The office of a person; for another actor, a note that only others speak of it. */
	private void introduced() {
		Actor actor = dossier.subject().actor();
		if (actor == null) {
			return;
		}
		if (actor.kind() == ActorKind.PERSON) {
			Offices.of(dossier).stream().limit(1).forEach(sentences::add);
			words.introduce(actor);
		}
		else if (dossier.said().isEmpty() && !dossier.saidOfIt().isEmpty()) {
			sentences.add(BriefingSentence
				.gap(Wording.onlyOthers(dossier.subject().name(), dossier.newestSaidOfIt().total())));
		}
	}

	/**
	 * Adds the statements of most weight until the minimum number of sentences is
	 * reached.
	 */
	private void said() {
		Stream.of(dossier.said(), dossier.saidOfIt())
			.flatMap(each -> StatementGroup.byWeight(each, dossier).limit(MIN))
			.distinct()
			.filter(statement -> !statements.contains(statement.slug()))
			.limit(Math.max(0, MIN - sentences.size()))
			.forEach(statement -> {
				statements.add(statement.slug());
				sentences.add(words.sentence(statement));
			});
	}

	private Optional<Agreement> newest(Predicate<Agreement> kind) {
		return dossier.agreements().begun().stream().filter(kind).findFirst();
	}

	private Optional<BriefingSentence> event() {
		return Optional.ofNullable(dossier.subject().event())
			.map(event -> BriefingSentence.of(Wording.event(event.kind(), event.date(), event.place()),
					dossier.evidence().citations(event.slug())));
	}

	private Optional<BriefingSentence> area() {
		if (dossier.subject().area() == null) {
			return Optional.empty();
		}
		AgreementRecords records = dossier.agreements();
		String slug = dossier.subject().slug();
		List<Citation> citations = records.listed()
			.stream()
			.flatMap(agreement -> records.areas(agreement).stream())
			.filter(area -> area.area().slug().equals(slug) || Objects.equals(area.area().broaderSlug(), slug))
			.flatMap(area -> dossier.evidence().citations(area.cited()).stream())
			.toList();
		return citations.isEmpty() ? Optional.empty()
				: Optional.of(BriefingSentence.of(AgreementWording.agreedArea(dossier.subject().title(),
						records.inForce().size(), records.total() > records.begun().size()), citations));
	}

}
