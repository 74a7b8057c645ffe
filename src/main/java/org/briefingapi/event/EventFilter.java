package org.briefingapi.event;

import java.util.List;
import java.util.function.UnaryOperator;

import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.paging.DateRange;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

import static org.briefingapi.paging.Condition.exists;
import static org.briefingapi.paging.Condition.in;

/** A filter of events; null fields do not restrict it. */
record EventFilter(@Nullable List<EventKind> kinds, @Nullable List<String> participants, @Nullable DateRange held,
		@Nullable EventFilter not) implements NamesSlugs<EventFilter> {

	/** The conditions for the events that match a filter; none for null. */
	static Conditions conditions(@Nullable EventFilter filter) {
		return (filter != null) ? filter.conditions("filter") : Conditions.NONE;
	}

	/** The condition that one of these actors took part. */
	static Condition withParticipants(List<String> actors) {
		return exists(ParticipantEntity.class, "event", "slug", in("actor", actors));
	}

	private Conditions conditions(String path) {
		return Conditions.NONE.given(kinds, any -> in("kind", any))
			.given(participants, EventFilter::withParticipants)
			.given(held, span -> span.overlaps("held", path + ".held"))
			.given(not, filter -> Condition.not(filter.conditions(path + ".not")));
	}

	@Override
	public List<SlugArgument> named(String path) {
		return List.of(SlugArgument.of(path + ".participants", "Actor", participants));
	}

	@Override
	public EventFilter withSlugs(UnaryOperator<@Nullable List<String>> replaced) {
		return new EventFilter(kinds, replaced.apply(participants), held,
				(not != null) ? not.withSlugs(replaced) : null);
	}

}
