package org.briefingapi.agreement;

import org.briefingapi.area.AgreedAreas;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.milestone.Milestones;
import org.briefingapi.paging.Conditions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static org.briefingapi.paging.Condition.exists;
import static org.briefingapi.paging.Condition.in;
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
			.given(filter.parties(), slugs -> exists(PartyEntity.class, "agreement", "slug", in("actor", slugs)))
			.given(filter.areas(), agreedAreas::namesAny)
			.given(filter.events(), slugs -> in("event", slugs))
			.given(filter.statuses(), statuses -> Milestones.hasStatus(statuses, datasets.lastDay()))
			.given(filter.signed(), span -> span.overlaps("concluded", path + ".signed"))
			.given(filter.not(), not -> not(conditions(not, path + ".not")));
	}

}
