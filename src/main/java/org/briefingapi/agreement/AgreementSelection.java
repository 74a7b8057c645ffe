package org.briefingapi.agreement;

import java.time.LocalDate;
import java.util.Collection;

import org.briefingapi.area.AgreedAreas;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.milestone.Milestones;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.source.Citations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static org.briefingapi.paging.Condition.any;
import static org.briefingapi.paging.Condition.atMost;
import static org.briefingapi.paging.Condition.exists;
import static org.briefingapi.paging.Condition.in;
import static org.briefingapi.paging.Condition.known;
import static org.briefingapi.paging.Condition.not;

/** Turns a filter of agreements into conditions. */
@Component
class AgreementSelection {

	private final AgreedAreas agreedAreas;

	private final Datasets datasets;

	AgreementSelection(AgreedAreas agreedAreas, Datasets datasets) {
		this.datasets = datasets;
		this.agreedAreas = agreedAreas;
	}

	/** The conditions for the agreements that match a filter; none for null. */
	Conditions of(@Nullable AgreementFilter filter) {
		return (filter != null) ? conditions(filter, "filter") : Conditions.NONE;
	}

	private Conditions conditions(AgreementFilter filter, String path) {
		return Conditions.NONE.given(filter.kinds(), any -> in("kind", any))
			.given(filter.parties(), AgreementSelection::withParties)
			.given(filter.areas(), agreedAreas::namesAny)
			.given(filter.events(), slugs -> in("event", slugs))
			.given(filter.statuses(), statuses -> Milestones.hasStatus(statuses, datasets.lastDay()))
			.given(filter.signed(), span -> span.overlaps("concluded", path + ".signed"))
			.given(filter.not(), not -> not(conditions(not, path + ".not")));
	}

	/** The condition that one of these actors is a party. */
	static Condition withParties(Collection<String> actors) {
		return exists(PartyEntity.class, "agreement", "slug", in("actor", actors));
	}

	/**
	 * The condition that an agreement had begun by a day: it was concluded, or had taken
	 * a step. One without any date has begun once a source that attests it is published.
	 */
	static Condition begunBy(LocalDate day) {
		Conditions concluded = Conditions.NONE.and(known("concluded")).and(atMost("earliest", day));
		Conditions undated = Conditions.NONE.and(not(known("concluded")))
			.and(not(Milestones.dated()))
			.and(Citations.attestedBy(day));
		return any(concluded, Milestones.reachedBy(day), undated);
	}

}
