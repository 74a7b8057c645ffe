package org.briefingapi.briefing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AgreementKind;
import org.briefingapi.agreement.AgreementParty;
import org.briefingapi.agreement.AreaExpansion;
import org.briefingapi.area.AgreedArea;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.milestone.Milestone;
import org.briefingapi.milestone.MilestoneStatus;
import org.briefingapi.source.Citation;
import org.briefingapi.wording.AgreementWording;
import org.briefingapi.wording.English;
import org.jspecify.annotations.Nullable;

/** Composes the sentences on agreements and their status on the date of a briefing. */
record AgreementSentences(Dossier dossier) {

	private static final Pattern YEARS = Pattern.compile("(\\d{4}) ?– ?(\\d{4})");

	BriefingSentence sentence(Agreement agreement) {
		if (dossier.agreements().isPending(agreement)) {
			return pending(agreement);
		}
		return dossier.agreements().hasEnded(agreement) ? superseded(agreement) : concluded(agreement);
	}

	private BriefingSentence concluded(Agreement agreement) {
		List<Citation> citations = dossier.evidence().citations(agreement.slug());
		if (agreement.kind() == AgreementKind.RELATIONSHIP_LABEL) {
			return BriefingSentence.of(AgreementWording.named(shortTitle(agreement), partyNames(agreement),
					DateWords.when(agreement.date()), dossier.evidence().attribution(citations)), citations);
		}
		if (agreement.kind() == AgreementKind.COMMERCIAL_CONTRACT) {
			return BriefingSentence.of(AgreementWording.contract(shortTitle(agreement), partyNames(agreement),
					DateWords.when(agreement.date()), dossier.evidence().attribution(citations)), citations);
		}
		AreaExpansion expansion = dossier.agreements()
			.expansions()
			.stream()
			.filter(each -> each.to().slug().equals(agreement.slug()))
			.findFirst()
			.orElse(null);
		return BriefingSentence.of(
				AgreementWording.concluded(shortTitle(agreement), partyNames(agreement),
						DateWords.when(agreement.date()), agreement.statedAreas(),
						(expansion != null) ? expansion.statedFrom() : null, dossier.evidence().attribution(citations)),
				citations(agreement.slug(), (expansion != null) ? expansion.from().slug() : null));
	}

	/** The sentence on the number of areas that sources name for an agreement. */
	BriefingSentence namedAreas(Agreement agreement) {
		List<AgreedArea> areas = dossier.agreements().areas(agreement);
		return BriefingSentence.of(
				AgreementWording.namedAreas(areas.size(), agreement.statedAreas(), shortTitle(agreement)),
				Stream.concat(Stream.of(agreement.slug()), areas.stream().map(AgreedArea::cited))
					.flatMap(cited -> dossier.evidence().citations(cited).stream())
					.toList());
	}

	private BriefingSentence pending(Agreement agreement) {
		Milestone last = dossier.steps().last(agreement.slug());
		List<Citation> citations = (last != null) ? dossier.evidence().citations(last.cited())
				: dossier.evidence().citations(agreement.slug());
		return BriefingSentence
			.of(AgreementWording.pending(title(agreement), last != null && last.status() == MilestoneStatus.NEGOTIATED,
					DateWords.when((last != null) ? last.date() : agreement.date()),
					dossier.evidence().attribution(citations)), citations);
	}

	private BriefingSentence superseded(Agreement agreement) {
		Milestone last = dossier.steps().last(agreement.slug());
		boolean ended = last != null
				&& (last.status() == MilestoneStatus.SUPERSEDED || last.status() == MilestoneStatus.EXPIRED);
		PartialDate end = ended ? last.date() : agreement.validTo();
		return BriefingSentence.of(
				AgreementWording.superseded(hasManyPartners() ? title(agreement) : shortTitle(agreement),
						DateWords.when(agreement.date()), (end != null) ? whenEnded(agreement, end) : null,
						!ended || last.status() == MilestoneStatus.EXPIRED),
				citations(agreement.slug(), ended ? last.cited() : null));
	}

	private List<Citation> citations(String one, @Nullable String other) {
		Evidence evidence = dossier.evidence();
		return Stream
			.concat(evidence.citations(one).stream(),
					(other != null) ? evidence.citations(other).stream() : Stream.<Citation>of())
			.toList();
	}

	/**
	 * The date of the end. If the end may predate the conclusion by its earliest date,
	 * only the latest date is given.
	 */
	private static String whenEnded(Agreement agreement, PartialDate end) {
		boolean anyTime = agreement.date() != null && !end.earliest().isAfter(agreement.date().latest());
		return anyTime ? "not later than " + DateWords.latest(end) : DateWords.when(end);
	}

	/** Whether titles without their parties would be ambiguous. */
	private boolean hasManyPartners() {
		Actor actor = dossier.subject().actor();
		return actor == null || actor.kind() == ActorKind.ORGANISATION && !dossier.subject().isPair();
	}

	/** The parties by name, the subject first. */
	private List<String> partyNames(Agreement agreement) {
		return dossier.agreements()
			.parties(agreement)
			.stream()
			.map(AgreementParty::actorSlug)
			.sorted((one, other) -> Boolean.compare(isSubject(other), isSubject(one)))
			.map(slug -> English.name(dossier.evidence().actor(slug)))
			.toList();
	}

	private boolean isSubject(String actor) {
		return dossier.subject().isActor(actor);
	}

	/** The title, with an en dash in a range of years. */
	static String title(Agreement agreement) {
		return YEARS.matcher(agreement.title()).replaceAll("$1–$2");
	}

	/** The title without the names of the parties, for places that give these already. */
	String shortTitle(Agreement agreement) {
		String title = title(agreement);
		String names = dossier.agreements()
			.parties(agreement)
			.stream()
			.map(party -> dossier.evidence().actor(party.actorSlug()))
			.flatMap(actor -> dossier.evidence().namesOf(actor).stream())
			.map(Pattern::quote)
			.collect(Collectors.joining("|"));
		String name = "(the )?(" + names + ")";
		return title.replaceFirst(" between " + name + "(,? " + name + ")*,? and " + name, "");
	}

	/** The date in words. */
	String since(Agreement agreement) {
		return (agreement.date() != null) ? DateWords.moment(agreement.date()) : "not known";
	}

}
