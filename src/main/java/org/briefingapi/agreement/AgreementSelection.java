package org.briefingapi.agreement;

import org.briefingapi.area.AgreedAreas;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.event.MilestoneStatus;
import org.briefingapi.event.Milestones;
import org.briefingapi.paging.HqlConditions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Tells which agreements a filter lets through. */
@Component
class AgreementSelection {

	private final Milestones milestones;

	private final AgreedAreas agreedAreas;

	private final Datasets datasets;

	AgreementSelection(Milestones milestones, AgreedAreas agreedAreas, Datasets datasets) {
		this.datasets = datasets;
		this.milestones = milestones;
		this.agreedAreas = agreedAreas;
	}

	/** What the filter requires. */
	HqlConditions of(@Nullable AgreementFilter filter) {
		HqlConditions conditions = new HqlConditions();
		add(filter, "filter", conditions);
		return conditions;
	}

	private void add(@Nullable AgreementFilter filter, String argument, HqlConditions conditions) {
		if (filter == null) {
			return;
		}
		conditions.andIn("e.kind", filter.kinds());
		if (filter.parties() != null) {
			conditions.and("exists (select 1 from PartyEntity p where p.agreement = e.slug and p.actor in ?)",
					filter.parties());
		}
		if (filter.areas() != null) {
			agreedAreas.requireAny(conditions, filter.areas());
		}
		if (filter.statuses() != null) {
			milestones.requireStatus(conditions,
					filter.statuses()
						.stream()
						.filter(status -> status != AgreementStatus.NONE)
						.map(status -> MilestoneStatus.valueOf(status.name()))
						.toList(),
					filter.statuses().contains(AgreementStatus.NONE), datasets.lastDay());
		}
		if (filter.signed() != null) {
			filter.signed().addTo(conditions, "concluded", argument + ".signed");
		}
		if (filter.not() != null) {
			HqlConditions not = conditions.nested();
			add(filter.not(), argument + ".not", not);
			conditions.andNot(not);
		}
	}

}
