package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.briefingapi.edtf.DateWords;
import org.briefingapi.milestone.Milestone;
import org.briefingapi.proposal.Position;
import org.briefingapi.proposal.PositionBasis;
import org.briefingapi.proposal.Proposal;
import org.briefingapi.proposal.ProposalStatus;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;
import org.briefingapi.wording.Attribution;
import org.briefingapi.wording.English;
import org.briefingapi.wording.ProposalWording;
import org.briefingapi.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Composes the sentences on the positions of the subject, then of others, on proposals.
 */
record Positions(Dossier dossier) {

	/** The maximum number of actors with a position on one proposal. */
	private static final int MAX_ACTORS = 20;

	/** The proposals, the newest first. */
	static List<ProposalPositions> of(Dossier dossier) {
		Positions positions = new Positions(dossier);
		return dossier.proposals().stream().map(positions::on).toList();
	}

	/**
	 * The positions of all actors; for a pair, only those of the two. The latest come
	 * first; in each part, those of the subject.
	 */
	private ProposalPositions on(Proposal proposal) {
		List<List<Position>> byActor = Dossier.grouped(dossier.positions(proposal), Position::actorSlug)
			.values()
			.stream()
			.filter(positions -> isOfSubject(positions) || !dossier.subject().isPair())
			.sorted(Comparator.comparing((List<Position> positions) -> !isOfSubject(positions))
				.thenComparing(positions -> newest(positions).stance()))
			.toList();
		List<PositionSentence> sentences = new ArrayList<>();
		byActor.stream()
			.limit(MAX_ACTORS)
			.map(positions -> sentence(newest(positions), true, isOfSubject(positions), proposal))
			.forEach(sentences::add);
		byActor.stream()
			.limit(MAX_ACTORS)
			.flatMap(positions -> positions.stream()
				.limit(positions.size() - 1L)
				.map(position -> sentence(position, false, isOfSubject(positions), proposal)))
			.forEach(sentences::add);
		int more = byActor.size() - MAX_ACTORS;
		return on(proposal, sentences, (more > 0) ? Wording.more(more, "actor with a position") : null);
	}

	private boolean isOfSubject(List<Position> positions) {
		return dossier.subject().isActor(positions.get(0).actorSlug());
	}

	private static Position newest(List<Position> positions) {
		return positions.get(positions.size() - 1);
	}

	private ProposalPositions on(Proposal proposal, List<PositionSentence> sentences, @Nullable String more) {
		List<Milestone> last = lastOfOneStatus(dossier.steps().taken(proposal.slug()));
		if (last.isEmpty()) {
			return new ProposalPositions(proposal, English.typeset(English.sentenceCase(proposal.title())), null,
					sentences, more);
		}
		Milestone since = last.get(0);
		BriefingSentence status = status(dossier, proposal, since, last.get(last.size() - 1));
		return new ProposalPositions(proposal, ProposalWording.heading(proposal.title(), status(since),
				Objects.requireNonNull(since.date()), Objects.requireNonNull(status.certainty())), status, sentences,
				more);
	}

	/**
	 * The last step, together with the steps just before it that have the same status.
	 */
	private static List<Milestone> lastOfOneStatus(List<Milestone> steps) {
		int first = steps.size();
		while (first > 0 && steps.get(first - 1).status() == steps.get(steps.size() - 1).status()) {
			first--;
		}
		return steps.subList(first, steps.size());
	}

	private static ProposalStatus status(Milestone step) {
		return ProposalStatus.valueOf(step.status().name());
	}

	/** The status of a proposal after one step. */
	static BriefingSentence status(Dossier dossier, Proposal proposal, Milestone step) {
		return status(dossier, proposal, step, step);
	}

	private static BriefingSentence status(Dossier dossier, Proposal proposal, Milestone since, Milestone last) {
		Evidence evidence = dossier.evidence();
		List<Citation> citations = evidence.citations(since.cited());
		String text = ProposalWording.status(proposal.title(), status(since), Objects.requireNonNull(since.date()),
				evidence.attribution(citations));
		String note = (last.note() != null) ? " " + English.sentence(last.note()) : "";
		BriefingSentence sentence = BriefingSentence.of(text + note,
				Stream.concat(citations.stream(), evidence.citations(last.cited()).stream()).toList());
		return new BriefingSentence(sentence.text(), sentence.citations(), Attribution.firmest(citations));
	}

	/** The sentence on one position. */
	static PositionSentence sentence(Dossier dossier, Position position, Proposal proposal) {
		return new Positions(dossier).sentence(position, true, true, proposal);
	}

	private PositionSentence sentence(Position position, boolean latest, boolean subject, Proposal proposal) {
		List<Citation> citations = dossier.evidence().citations(position.cited());
		Attribution attribution = dossier.evidence().attribution(citations);
		if (position.basis() == PositionBasis.OBSERVED) {
			attribution = new Attribution(Certainty.HEDGED, attribution.reporter());
		}
		String actor = English.name(dossier.evidence().actor(position.actorSlug()));
		String when = DateWords.when(position.date());
		return new PositionSentence(position, latest, subject,
				ProposalWording.position(actor, position.stance(), subject ? English.within(proposal.title()) : "it",
						when, attribution, subject ? position.reason() : null),
				actor, citations, attribution.certainty());
	}

}
