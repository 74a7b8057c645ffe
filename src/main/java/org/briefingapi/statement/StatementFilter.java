package org.briefingapi.statement;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.briefingapi.actor.ActorKind;
import org.briefingapi.actor.Actors;
import org.briefingapi.divergence.Divergences;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.paging.DateRange;
import org.briefingapi.source.Citations;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

import static org.briefingapi.paging.Condition.exists;
import static org.briefingapi.paging.Condition.is;

/** A filter of statements; null fields do not restrict it. */
public record StatementFilter(@Nullable List<String> speakers, @Nullable List<ActorKind> speakerKinds,
		@Nullable List<String> onBehalfOf, @Nullable List<String> about, @Nullable List<String> areas,
		@Nullable List<String> in, @Nullable List<String> events, @Nullable List<String> sources,
		@Nullable List<StatementKind> kinds, @Nullable List<SpeechAct> acts, @Nullable DateRange said,
		@Nullable Boolean contested, @Nullable Integer minIndependentOrigins, @Nullable String text,
		@Nullable StatementFilter not) implements NamesSlugs<StatementFilter> {

	/** A filter for statements about a record. */
	public static StatementFilter about(String slug) {
		return new StatementFilter(null, null, null, List.of(slug), null, null, null, null, null, null, null, null,
				null, null, null);
	}

	/**
	 * The conditions for the statements that match a filter; none for null.
	 * @param search as in the other method
	 */
	static Conditions conditions(@Nullable StatementFilter filter,
			BiFunction<String, String, Collection<String>> search) {
		return (filter != null) ? filter.conditions("filter", search) : Conditions.NONE;
	}

	/**
	 * The conditions for the statements that match this filter.
	 * @param path the path of the filter in the request
	 * @param search finds the slugs of statements by text; its second argument is the
	 * path of the text in the request
	 */
	Conditions conditions(String path, BiFunction<String, String, Collection<String>> search) {
		return Conditions.NONE.given(speakers, slugs -> Condition.in("speaker", slugs))
			.given(in, slugs -> Condition.in("standsIn", slugs))
			.given(events, slugs -> Condition.in("event", slugs))
			.given(kinds, any -> Condition.in("kind", any))
			.given(acts, any -> Condition.in("act", any))
			.given(speakerKinds, any -> Actors.ofKinds("speaker", any))
			.given(onBehalfOf,
					slugs -> exists(VoiceEntity.class, "statement", "slug", is("speaker", false),
							Condition.in("actor", slugs)))
			.given(about, slugs -> exists(AboutEntity.class, "statement", "slug", Condition.in("subject", slugs)))
			.given(areas, slugs -> exists(TopicEntity.class, "statement", "slug", Condition.in("area", slugs)))
			.given(sources, slugs -> Citations.from(slugs))
			.given(said, span -> span.overlaps("said", path + ".said"))
			.given(contested, is -> is ? Divergences.CONTESTED : Condition.not(Divergences.CONTESTED))
			.given(minIndependentOrigins, least -> origins(path + ".minIndependentOrigins", least))
			.given(text, words -> Condition.in("slug", search.apply(words, path + ".text")))
			.given(not, filter -> Condition.not(filter.conditions(path + ".not", search)));
	}

	private static Condition origins(String path, int least) {
		if (least < 1) {
			throw new RequestException(ErrorCode.BAD_USER_INPUT, path,
					String.format(Locale.ROOT, "%s is %d; it can be 1 or more.", path, least));
		}
		return Citations.minOrigins(least);
	}

	@Override
	public List<SlugArgument> named(String path) {
		return List.of(SlugArgument.of(path + ".speakers", "Actor", speakers),
				SlugArgument.of(path + ".onBehalfOf", "Actor", onBehalfOf), SlugArgument.any(path + ".about", about),
				SlugArgument.of(path + ".areas", "Area", areas), SlugArgument.of(path + ".in", "Agreement", in),
				SlugArgument.of(path + ".events", "Event", events),
				SlugArgument.of(path + ".sources", "Source", sources));
	}

	@Override
	public StatementFilter withSlugs(UnaryOperator<@Nullable List<String>> replaced) {
		return new StatementFilter(replaced.apply(speakers), speakerKinds, replaced.apply(onBehalfOf),
				replaced.apply(about), replaced.apply(areas), replaced.apply(in), replaced.apply(events),
				replaced.apply(sources), kinds, acts, said, contested, minIndependentOrigins, text,
				(not != null) ? not.withSlugs(replaced) : null);
	}

}
