package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.briefingapi.actor.Affiliation;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.milestone.Milestone;
import org.briefingapi.proposal.Position;
import org.briefingapi.proposal.Proposal;
import org.briefingapi.source.Citation;
import org.briefingapi.statement.Statement;
import org.briefingapi.wording.AgreementWording;
import org.jspecify.annotations.Nullable;

/**
 * The events in the period from an earlier day to the date of a briefing: steps of
 * agreements and proposals, positions, offices, statements.
 */
record Changes(Dossier dossier, LocalDate since) {

	static List<ChangeGroup> of(Dossier dossier, LocalDate since) {
		Changes changes = new Changes(dossier, since);
		return Stream.of(ChangeGroup.of("Decided", changes.decided()), ChangeGroup.of("Said", changes.said()))
			.filter(group -> !group.changes().isEmpty())
			.toList();
	}

	private boolean isNew(@Nullable PartialDate date) {
		return date != null && date.earliest().isAfter(since) && !date.earliest().isAfter(dossier.asOf());
	}

	private List<BriefingChange> decided() {
		List<BriefingChange> decided = new ArrayList<>();
		for (Agreement agreement : dossier.agreements().begun()) {
			List<Milestone> taken = dossier.steps().taken(agreement.slug());
			List<Milestone> added = taken.stream().filter(milestone -> isNew(milestone.date())).toList();
			Dossier.grouped(added, milestone -> List.of(milestone.status(), milestone.date()))
				.values()
				.stream()
				.map(steps -> change(agreement, steps))
				.forEach(decided::add);
			if (taken.isEmpty() && isNew(agreement.date())) {
				decided.add(BriefingChange.happened(new AgreementSentences(dossier).sentence(agreement), agreement,
						agreement.label(), agreement.date()));
			}
		}
		for (Proposal proposal : dossier.proposals()) {
			dossier.steps()
				.taken(proposal.slug())
				.stream()
				.filter(milestone -> isNew(milestone.date()))
				.map(milestone -> BriefingChange.happened(Positions.status(dossier, proposal, milestone), proposal,
						proposal.label(), milestone.date()))
				.forEach(decided::add);
			dossier.positions(proposal)
				.stream()
				.filter(position -> isNew(position.date()))
				.map(position -> change(proposal, position))
				.forEach(decided::add);
		}
		if (dossier.subject().actor() != null && !dossier.subject().isPair()) {
			dossier.affiliations(dossier.subject().slug())
				.stream()
				.filter(affiliation -> isNew(affiliation.from()) || isNew(affiliation.to()))
				.map(this::change)
				.forEach(decided::add);
		}
		decided.sort(Comparator.comparing(BriefingChange::date, Comparator.nullsFirst(Comparator.naturalOrder())));
		return decided;
	}

	/** Steps of one day, for which sources may use several verbs. */
	private BriefingChange change(Agreement agreement, List<Milestone> steps) {
		Evidence evidence = dossier.evidence();
		List<Citation> citations = steps.stream().flatMap(step -> evidence.citations(step.cited()).stream()).toList();
		List<String> verbs = steps.stream()
			.map(step -> AgreementWording.participle(step.status(), step.reportedAs()))
			.distinct()
			.toList();
		PartialDate date = steps.get(0).date();
		return BriefingChange.happened(
				BriefingSentence.of(AgreementWording.milestone(AgreementSentences.title(agreement), verbs,
						DateWords.when(date), evidence.attribution(citations)), citations),
				agreement, agreement.label(), date);
	}

	private BriefingChange change(Proposal proposal, Position position) {
		PositionSentence sentence = Positions.sentence(dossier, position, proposal);
		return BriefingChange.happened(sentence.asSentence(), proposal, proposal.label(), position.date());
	}

	private BriefingChange change(Affiliation affiliation) {
		return BriefingChange.happened(Offices.sentence(dossier, affiliation), null, "",
				isNew(affiliation.to()) ? affiliation.to() : affiliation.from());
	}

	private List<BriefingChange> said() {
		StatementSentences sentences = new StatementSentences(dossier);
		return Stream.concat(dossier.said().stream(), dossier.saidOfIt().stream())
			.distinct()
			.filter(statement -> isNew(statement.date()))
			.sorted(Comparator.comparing(Statement::date).thenComparing(Statement::slug))
			.map(statement -> BriefingChange.happened(sentences.dated(statement), statement, statement.label(),
					statement.date()))
			.toList();
	}

}
