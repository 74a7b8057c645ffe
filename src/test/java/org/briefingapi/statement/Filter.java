package org.briefingapi.statement;

import java.time.LocalDate;
import java.util.List;

import org.briefingapi.actor.ActorKind;
import org.briefingapi.paging.DateRange;
import org.jspecify.annotations.Nullable;

/** A filter of statements in the notation of tests. */
class Filter {

	private @Nullable List<String> speaker;

	private @Nullable List<ActorKind> kinds;

	private @Nullable List<String> onBehalfOf;

	private @Nullable List<String> about;

	private @Nullable List<String> area;

	private @Nullable List<String> event;

	private @Nullable List<String> source;

	private @Nullable DateRange said;

	private @Nullable Boolean contested;

	private @Nullable Integer origins;

	private @Nullable StatementFilter not;

	StatementFilter get() {
		return new StatementFilter(speaker, kinds, onBehalfOf, about, area, null, event, source, null, null, said,
				contested, origins, null, not);
	}

	Filter speaker(String... slugs) {
		speaker = List.of(slugs);
		return this;
	}

	Filter kinds(ActorKind... kinds) {
		this.kinds = List.of(kinds);
		return this;
	}

	Filter onBehalfOf(String... slugs) {
		onBehalfOf = List.of(slugs);
		return this;
	}

	Filter about(String... slugs) {
		about = List.of(slugs);
		return this;
	}

	Filter area(String... slugs) {
		area = List.of(slugs);
		return this;
	}

	Filter event(String... slugs) {
		event = List.of(slugs);
		return this;
	}

	Filter source(String... slugs) {
		source = List.of(slugs);
		return this;
	}

	Filter said(@Nullable LocalDate from, @Nullable LocalDate to) {
		said = new DateRange(from, to);
		return this;
	}

	Filter contested(boolean contested) {
		this.contested = contested;
		return this;
	}

	Filter origins(int least) {
		origins = least;
		return this;
	}

	Filter not(Filter not) {
		this.not = not.get();
		return this;
	}

}
