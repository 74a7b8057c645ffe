package org.briefingapi.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import org.briefingapi.actor.ActorKind;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.paging.DateRange;
import org.briefingapi.paging.HqlConditions;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

/** Which statements are wanted; what is null does not matter. */
public record StatementFilter(@Nullable List<String> speakers, @Nullable List<ActorKind> speakerKinds,
		@Nullable List<String> onBehalfOf, @Nullable List<String> about, @Nullable List<String> areas,
		@Nullable List<String> events, @Nullable List<String> sources, @Nullable List<StatementKind> kinds,
		@Nullable List<SpeechAct> acts, @Nullable DateRange said, @Nullable Boolean contested,
		@Nullable Integer minIndependentOrigins, @Nullable String text,
		@Nullable StatementFilter not) implements NamesSlugs {

	@Override
	public List<SlugArgument> slugs(String path) {
		List<SlugArgument> slugs = new ArrayList<>(List.of(SlugArgument.of(path + ".speakers", "Actor", speakers),
				SlugArgument.of(path + ".onBehalfOf", "Actor", onBehalfOf), SlugArgument.any(path + ".about", about),
				SlugArgument.of(path + ".areas", "Area", areas), SlugArgument.of(path + ".events", "Event", events),
				SlugArgument.of(path + ".sources", "Source", sources)));
		if (not != null) {
			slugs.addAll(not.slugs(path + ".not"));
		}
		return slugs;
	}

	/** Those that are about a record. */
	public static StatementFilter about(String slug) {
		return new StatementFilter(null, null, null, List.of(slug), null, null, null, null, null, null, null, null,
				null, null);
	}

	/**
	 * The conditions on statements that match; a filter of null matches all.
	 * @param search gives the slugs of the statements that a text finds; its second
	 * argument is the path of the text in the request
	 */
	static HqlConditions conditions(@Nullable StatementFilter filter,
			BiFunction<String, String, Collection<String>> search) {
		HqlConditions conditions = new HqlConditions();
		if (filter != null) {
			filter.addTo(conditions, "filter", search);
		}
		return conditions;
	}

	private void addTo(HqlConditions conditions, String path, BiFunction<String, String, Collection<String>> search) {
		conditions.andIn("e.speaker", speakers);
		conditions.andIn("e.event", events);
		conditions.andIn("e.kind", kinds);
		conditions.andIn("e.act", acts);
		addExists(conditions, "ActorEntity a where a.slug = e.speaker and a.kind", speakerKinds);
		addExists(conditions, "VoiceEntity v where v.statement = e.slug and not v.speaker and v.actor", onBehalfOf);
		addExists(conditions, "AboutEntity a where a.statement = e.slug and a.subject", about);
		addExists(conditions, "TopicEntity t where t.statement = e.slug and t.area", areas);
		addExists(conditions, "CitationEntity c where c.cited = e.slug and c.source", sources);
		if (said != null) {
			said.addTo(conditions, "said", path + ".said");
		}
		if (contested != null) {
			conditions
				.and((contested ? "" : "not ") + "exists (select 1 from DivergenceEntity d where d.entry = e.slug)");
		}
		if (minIndependentOrigins != null) {
			addOrigins(conditions, path + ".minIndependentOrigins", minIndependentOrigins);
		}
		if (text != null) {
			conditions.andIn("e.slug", search.apply(text, path + ".text"));
		}
		if (not != null) {
			HqlConditions nested = conditions.nested();
			not.addTo(nested, path + ".not", search);
			conditions.andNot(nested);
		}
	}

	private static void addExists(HqlConditions conditions, String rows, @Nullable List<?> values) {
		if (values != null && values.isEmpty()) {
			conditions.andIn("e.slug", values);
		}
		else if (values != null) {
			conditions.and("exists (select 1 from " + rows + " in ?)", values);
		}
	}

	private static void addOrigins(HqlConditions conditions, String path, int least) {
		if (least < 1) {
			throw new RequestException(ErrorCode.BAD_USER_INPUT, path,
					String.format(Locale.ROOT, "%s is %d; it can be 1 or more.", path, least));
		}
		conditions.and("(select count(distinct t.origin) from TestimonyEntity t where t.cited = e.slug) >= ?",
				(long) least);
	}

}
