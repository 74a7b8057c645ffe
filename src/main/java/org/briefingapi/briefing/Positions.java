package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.briefingapi.edtf.DateWords;
import org.briefingapi.milestone.Milestone;
import org.briefingapi.proposal.Position;
import org.briefingapi.proposal.Proposal;
import org.briefingapi.proposal.ProposalStatus;
import org.briefingapi.proposal.Stance;
import org.briefingapi.source.Citation;
import org.jspecify.annotations.Nullable;

/** Tells where the subject, and then others, stood on proposals. */
record Positions(Dossier dossier) {

	/**
	 * The proposals, the newest first.
	 * @param latest whether to leave out positions that an actor gave up later
	 */
	static List<ProposalPositions> of(Dossier dossier, boolean latest) {
		return dossier.proposals().stream().map(proposal -> of(dossier, proposal, latest)).toList();
	}

	static ProposalPositions of(Dossier dossier, Proposal proposal, boolean latest) {
		return new Positions(dossier).on(proposal, latest);
	}

	private ProposalPositions on(Proposal proposal, boolean latest) {
		Milestone last = dossier.lastMilestone(proposal.slug());
		List<PositionSentence> sentences = new ArrayList<>();
		Map<String, List<Position>> byActor = Dossier.grouped(dossier.positions(proposal), Position::actorSlug);
		byActor.forEach((actor, positions) -> {
			Position newest = positions.get(positions.size() - 1);
			boolean subject = dossier.subject().isActor(actor);
			for (Position position : positions) {
				boolean told = !latest || (position == newest && (subject || position.stance() != Stance.UNSTATED));
				if (told) {
					sentences.add(sentence(position, position == newest, subject, proposal));
				}
			}
		});
		sentences.sort(Comparator.comparing((PositionSentence each) -> !isSubject(each))
			.thenComparing(each -> !each.latest())
			.thenComparing(each -> each.position().stance()));
		return new ProposalPositions(proposal, heading(proposal, last),
				(last != null) ? status(dossier, proposal, last) : null, sentences);
	}

	private boolean isSubject(PositionSentence sentence) {
		return dossier.subject().isActor(sentence.position().actorSlug());
	}

	private static String heading(Proposal proposal, @Nullable Milestone last) {
		String status = (last == null) ? ""
				: String.format(Locale.ROOT, " (%s, %s)", Wording.status(ProposalStatus.valueOf(last.status().name())),
						DateWords.plain(Objects.requireNonNull(last.date())));
		return English.sentenceCase(proposal.title()) + status;
	}

	/** What became of a proposal at one step. */
	static BriefingSentence status(Dossier dossier, Proposal proposal, Milestone last) {
		List<Citation> citations = dossier.citations(last.cited());
		String text = Wording.status(proposal.title(), ProposalStatus.valueOf(last.status().name()),
				DateWords.when(last.date()), dossier.attribution(citations));
		String note = (last.note() != null) ? " " + English.sentence(last.note()) : "";
		return BriefingSentence.of(text + note, citations);
	}

	/** One position by itself. */
	static PositionSentence sentence(Dossier dossier, Position position, Proposal proposal) {
		return new Positions(dossier).sentence(position, true, true, proposal);
	}

	private PositionSentence sentence(Position position, boolean latest, boolean subject, Proposal proposal) {
		List<Citation> citations = dossier.citations(position.cited());
		String text = Wording.position(English.name(dossier.actor(position.actorSlug())), position.stance(),
				subject ? English.within(proposal.title()) : "it", DateWords.when(position.date()),
				dossier.attribution(citations));
		String reason = (subject && position.reason() != null) ? " " + English.sentence(position.reason()) : "";
		return new PositionSentence(position, latest, text + reason, citations, Attribution.firmest(citations));
	}

}
