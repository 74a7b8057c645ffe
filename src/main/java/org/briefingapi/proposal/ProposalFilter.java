package org.briefingapi.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import org.briefingapi.area.AgreedAreas;
import org.briefingapi.milestone.Milestones;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.paging.DateRange;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

import static org.briefingapi.paging.Condition.exists;
import static org.briefingapi.paging.Condition.in;

/** A filter of proposals; null fields do not restrict it. */
record ProposalFilter(@Nullable List<String> proposers, @Nullable List<String> positionsOf,
		@Nullable List<String> areas, @Nullable List<String> events, @Nullable List<ProposalStatus> statuses,
		@Nullable DateRange proposed, @Nullable ProposalFilter not) implements NamesSlugs<ProposalFilter> {

	/**
	 * The conditions for the proposals that match a filter; none for null.
	 * @param day the day for which the statuses are compared
	 */
	static Conditions conditions(@Nullable ProposalFilter filter, AgreedAreas agreed, LocalDate day) {
		return (filter != null) ? filter.conditions("filter", agreed, day) : Conditions.NONE;
	}

	private Conditions conditions(String path, AgreedAreas agreed, LocalDate day) {
		return Conditions.NONE.given(proposers, slugs -> in("proposer", slugs))
			.given(positionsOf, slugs -> exists(PositionEntity.class, "proposal", "slug", in("actor", slugs)))
			.given(areas, agreed::namesAny)
			.given(events, slugs -> in("event", slugs))
			.given(statuses, any -> Milestones.hasStatus(any, day))
			.given(proposed, span -> span.overlaps("proposed", path + ".proposed"))
			.given(not, filter -> Condition.not(filter.conditions(path + ".not", agreed, day)));
	}

	@Override
	public List<SlugArgument> named(String path) {
		return List.of(SlugArgument.of(path + ".proposers", "Actor", proposers),
				SlugArgument.of(path + ".positionsOf", "Actor", positionsOf),
				SlugArgument.of(path + ".areas", "Area", areas), SlugArgument.of(path + ".events", "Event", events));
	}

	@Override
	public ProposalFilter withSlugs(UnaryOperator<@Nullable List<String>> replaced) {
		return new ProposalFilter(replaced.apply(proposers), replaced.apply(positionsOf), replaced.apply(areas),
				replaced.apply(events), statuses, proposed, (not != null) ? not.withSlugs(replaced) : null);
	}

}
