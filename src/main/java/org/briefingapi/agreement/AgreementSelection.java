package org.briefingapi.agreement;

import java.util.List;

import org.briefingapi.area.AgreedAreas;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.event.MilestoneStatus;
import org.briefingapi.event.Milestones;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static org.briefingapi.paging.Condition.exists;
import static org.briefingapi.paging.Condition.in;
import static org.briefingapi.paging.Condition.not;

/** Tells which agreements a filter lets through. */
@Component
class AgreementSelection {

	private final AgreedAreas agreedAreas;

	private final Datasets datasets;

	AgreementSelection(AgreedAreas agreedAreas, Datasets datasets) {
		this.datasets = datasets;
		this.agreedAreas = agreedAreas;
	}

	/** The conditions on agreements that match; a filter of null matches all. */
	Conditions of(@Nullable AgreementFilter filter) {
		return (filter != null) ? conditions(filter, "filter") : Conditions.NONE;
	}

	private Conditions conditions(AgreementFilter filter, String path) {
		return Conditions.NONE.given(filter.kinds(), any -> in("kind", any))
			.given(filter.parties(), slugs -> exists(PartyEntity.class, "agreement", "slug", in("actor", slugs)))
			.given(filter.areas(), agreedAreas::namesAny)
			.given(filter.statuses(), this::hasStatus)
			.given(filter.signed(), span -> span.overlaps("concluded", path + ".signed"))
			.given(filter.not(), not -> not(conditions(not, path + ".not")));
	}

	private Condition hasStatus(List<AgreementStatus> statuses) {
		return Milestones.hasStatus(statuses.stream()
			.filter(status -> status != AgreementStatus.NONE)
			.map(status -> MilestoneStatus.valueOf(status.name()))
			.toList(), statuses.contains(AgreementStatus.NONE), datasets.lastDay());
	}

}
