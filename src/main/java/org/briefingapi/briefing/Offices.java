package org.briefingapi.briefing;

import java.util.List;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Affiliation;
import org.briefingapi.actor.AffiliationKind;
import org.briefingapi.edtf.DatePrecision;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

/** Composes the sentences on the offices and affiliations of an actor. */
record Offices(Dossier dossier) {

	static List<BriefingSentence> of(Dossier dossier) {
		if (dossier.subject().actor() == null || dossier.subject().isPair()) {
			return List.of();
		}
		return dossier.affiliations(dossier.subject().slug())
			.stream()
			.map(affiliation -> sentence(dossier, affiliation))
			.toList();
	}

	/** The sentence on one affiliation. */
	static BriefingSentence sentence(Dossier dossier, Affiliation affiliation) {
		return new Offices(dossier).sentence(affiliation);
	}

	private BriefingSentence sentence(Affiliation affiliation) {
		String actor = English.name(dossier.subject().actor());
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
		return affiliation.endedBefore(dossier.asOf()) ? DateWords.plain(affiliation.to()) : null;
	}

	/** The last day on which the affiliation is attested, if it may have ended since. */
	private @Nullable String lastKnown(Affiliation affiliation) {
		PartialDate to = affiliation.to();
		return (to != null && to.precision() == DatePrecision.INTERVAL && to.earliest().isBefore(dossier.asOf())
				&& !affiliation.endedBefore(dossier.asOf())) ? DateWords.day(to.earliest()) : null;
	}

}
