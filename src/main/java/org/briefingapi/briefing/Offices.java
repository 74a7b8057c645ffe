package org.briefingapi.briefing;

import java.util.List;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Affiliation;
import org.briefingapi.actor.AffiliationKind;
import org.briefingapi.edtf.DatePrecision;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.wording.English;
import org.briefingapi.wording.OfficeWording;
import org.jspecify.annotations.Nullable;

/** Composes the sentences on the members, offices and affiliations of an actor. */
record Offices(Dossier dossier) {

	/** The maximum number of affiliations in a briefing. */
	private static final int MAX = 20;

	/** More of them are only counted. */
	private static final int MAX_MEMBERS = 8;

	static List<BriefingSentence> of(Dossier dossier) {
		if (dossier.subject().actor() == null || dossier.subject().isPair()) {
			return List.of();
		}
		Offices offices = new Offices(dossier);
		return Stream
			.concat(offices.members().stream(),
					BriefingSentence
						.capped(dossier.affiliations(dossier.subject().slug()), MAX, "affiliation", offices::sentence)
						.stream())
			.toList();
	}

	/** The sentences on those who hold an office of a state. */
	static List<BriefingSentence> holders(Dossier dossier) {
		return BriefingSentence.capped(dossier.members(), MAX_MEMBERS, "holder of an office",
				new Offices(dossier)::sentence);
	}

	/** The sentence on one affiliation. */
	static BriefingSentence sentence(Dossier dossier, Affiliation affiliation) {
		return new Offices(dossier).sentence(affiliation);
	}

	/** One sentence for each member, unless there are many. */
	private List<BriefingSentence> members() {
		List<Affiliation> members = dossier.subject().hasMembers() ? dossier.members() : List.of();
		if (members.size() <= MAX_MEMBERS) {
			return members.stream().map(this::sentence).toList();
		}
		return List.of(BriefingSentence.of(OfficeWording.members(dossier.subject().name(), members.size()),
				members.stream()
					.flatMap(member -> dossier.evidence().citations(member.cited()).stream())
					.distinct()
					.toList()));
	}

	private BriefingSentence sentence(Affiliation affiliation) {
		String actor = English.name(dossier.evidence().actor(affiliation.actorSlug()));
		Actor organised = dossier.evidence().actor(affiliation.organisationSlug());
		String organisation = English.name(organised) + dossier.evidence().longName(organised);
		PartialDate from = affiliation.from();
		String since = (from == null || from.earliest().equals(PartialDate.OPEN_START)) ? null : DateWords.plain(from);
		return BriefingSentence.of(
				(affiliation.kind() == AffiliationKind.OFFICE && affiliation.title() != null)
						? OfficeWording.office(actor, affiliation.title(), organisation, since, end(affiliation),
								lastKnown(affiliation))
						: OfficeWording.belonging(actor, affiliation.kind(), organisation, since),
				dossier.evidence().citations(affiliation.cited()));
	}

	/** The date of its end, if that is before the date of the briefing. */
	private @Nullable String end(Affiliation affiliation) {
		PartialDate to = affiliation.to();
		return !affiliation.endedBefore(dossier.asOf()) ? null
				: (to.precision() == DatePrecision.INTERVAL) ? "a day " + DateWords.moment(to) : DateWords.plain(to);
	}

	/** The last day on which the affiliation is attested, if it may have ended since. */
	private @Nullable String lastKnown(Affiliation affiliation) {
		PartialDate to = affiliation.to();
		return (to != null && to.precision() == DatePrecision.INTERVAL && to.earliest().isBefore(dossier.asOf())
				&& !affiliation.endedBefore(dossier.asOf())) ? DateWords.day(to.earliest()) : null;
	}

}
