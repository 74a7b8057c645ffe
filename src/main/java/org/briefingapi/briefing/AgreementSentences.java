package org.briefingapi.briefing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AgreementKind;
import org.briefingapi.agreement.AgreementParty;
import org.briefingapi.agreement.AreaExpansion;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.milestone.Milestone;
import org.briefingapi.milestone.MilestoneStatus;
import org.briefingapi.source.Citation;

/** Says how far agreements had come by the date of a briefing. */
record AgreementSentences(Dossier dossier) {

	private static final Pattern YEARS = Pattern.compile("(\\d{4}) ?– ?(\\d{4})");

	/** Whether it had been concluded and had neither been replaced nor run out. */
	boolean isInForce(Agreement agreement) {
		MilestoneStatus status = status(agreement);
		return status == MilestoneStatus.CONCLUDED || status == MilestoneStatus.IN_FORCE;
	}

	boolean hasEnded(Agreement agreement) {
		MilestoneStatus status = status(agreement);
		return status == MilestoneStatus.SUPERSEDED || status == MilestoneStatus.EXPIRED;
	}

	boolean isPending(Agreement agreement) {
		return !isInForce(agreement) && !hasEnded(agreement);
	}

	private MilestoneStatus status(Agreement agreement) {
		PartialDate end = agreement.validTo();
		if (end != null && end.latest().isBefore(dossier.asOf())) {
			return MilestoneStatus.EXPIRED;
		}
		Milestone last = dossier.lastMilestone(agreement.slug());
		return (last != null) ? last.status()
				: (agreement.date() != null) ? MilestoneStatus.CONCLUDED : MilestoneStatus.PROPOSED;
	}

	BriefingSentence sentence(Agreement agreement) {
		if (isPending(agreement)) {
			return pending(agreement);
		}
		return hasEnded(agreement) ? superseded(agreement) : concluded(agreement);
	}

	private BriefingSentence concluded(Agreement agreement) {
		List<Citation> citations = dossier.citations(agreement.slug());
		if (agreement.kind() == AgreementKind.RELATIONSHIP_LABEL) {
			return BriefingSentence.of(Wording.named(shortTitle(agreement), partyNames(agreement),
					DateWords.when(agreement.date()), dossier.attribution(citations)), citations);
		}
		if (agreement.kind() == AgreementKind.COMMERCIAL_CONTRACT) {
			return BriefingSentence.of(Wording.contract(agreement.title(), partyNames(agreement),
					DateWords.when(agreement.date()), dossier.attribution(citations)), citations);
		}
		AreaExpansion expansion = dossier.expansions()
			.stream()
			.filter(each -> each.to().slug().equals(agreement.slug()))
			.findFirst()
			.orElse(null);
		return BriefingSentence.of(Wording.concluded(shortTitle(agreement), partyNames(agreement),
				DateWords.when(agreement.date()), agreement.statedAreas(),
				(expansion != null) ? expansion.statedFrom() : null, dossier.attribution(citations)), citations);
	}

	private BriefingSentence pending(Agreement agreement) {
		Milestone last = dossier.lastMilestone(agreement.slug());
		List<Citation> citations = (last != null) ? dossier.citations(last.cited())
				: dossier.citations(agreement.slug());
		return BriefingSentence
			.of(Wording.pending(agreement.title(), last != null && last.status() == MilestoneStatus.NEGOTIATED,
					DateWords.when((last != null) ? last.date() : agreement.date()), dossier.attribution(citations)),
					citations);
	}

	private BriefingSentence superseded(Agreement agreement) {
		Milestone last = dossier.lastMilestone(agreement.slug());
		boolean ended = last != null
				&& (last.status() == MilestoneStatus.SUPERSEDED || last.status() == MilestoneStatus.EXPIRED);
		PartialDate end = ended ? last.date() : agreement.validTo();
		return BriefingSentence.of(Wording.superseded(hasManyPartners() ? agreement.title() : shortTitle(agreement),
				DateWords.when(agreement.date()), (end != null) ? DateWords.when(end) : null,
				!ended || last.status() == MilestoneStatus.EXPIRED), dossier.citations(agreement.slug()));
	}

	/** Whether a title without its parties could be that of several agreements. */
	private boolean hasManyPartners() {
		Actor actor = dossier.subject().actor();
		return actor == null || actor.kind() == ActorKind.ORGANISATION && !dossier.subject().isPair();
	}

	/** The parties by name, the subject first. */
	private List<String> partyNames(Agreement agreement) {
		return dossier.parties(agreement)
			.stream()
			.map(AgreementParty::actorSlug)
			.sorted((one, other) -> Boolean.compare(isSubject(other), isSubject(one)))
			.map(slug -> English.name(dossier.actor(slug)))
			.toList();
	}

	private boolean isSubject(String actor) {
		return dossier.subject().isActor(actor);
	}

	/** The title without the names of the parties, where it is said who they are. */
	String shortTitle(Agreement agreement) {
		String title = YEARS.matcher(agreement.title()).replaceAll("$1–$2");
		String names = dossier.parties(agreement)
			.stream()
			.map(party -> dossier.actor(party.actorSlug()))
			.flatMap(actor -> dossier.namesOf(actor).stream())
			.map(Pattern::quote)
			.collect(Collectors.joining("|"));
		String name = "(the )?(" + names + ")";
		return title.replaceFirst(" between " + name + "(,? " + name + ")*,? and " + name, "");
	}

	/** Since when it has been in force, in words. */
	String since(Agreement agreement) {
		return (agreement.date() != null) ? DateWords.plain(agreement.date()) : "not known";
	}

}
