package org.briefingapi.export;

import java.util.LinkedHashMap;
import java.util.Map;

import org.briefingapi.seedfile.SeedType;

/**
 * How the records of a type are read from the store. Every query gives the slug of the
 * record, the id of the row, and then columns that are named like keys of seed data.
 *
 * @param records the values of the records
 * @param parts lists of parts that have values, by key
 * @param lists lists of single values, by key
 * @param maps maps of single values, by key
 */
record RecordQueries(String records, Map<String, String> parts, Map<String, String> lists, Map<String, String> maps) {

	private static final String MILESTONES = """
			select node, id, reached as "date", status, reported_as, note from milestone
			where node in (:slugs) order by node, ordinal""";

	private static final String AREAS = """
			select node, id, area, heading from agreed_area where node in (:slugs) order by node, ordinal""";

	private static final RecordQueries SOURCE = of(
			"""
					select slug, slug, slug, title, case when title_given = 'OURS' then 'ours' end as title_given, publisher, author, url,
					kind, published_on, language, derived_from, text_digest, extent, note from source where slug in (:slugs) order by slug""",
			Map.of(), Map.of());

	private static final RecordQueries ACTOR = new RecordQueries(
			"select slug, slug, slug, name, kind, note from actor where slug in (:slugs) order by slug",
			Map.of("affiliations", """
					select actor, id, organisation, kind, title, from_date as "from", to_date as "to" from affiliation
					where actor in (:slugs) order by actor, ordinal"""), Map.of("aliases", """
					select actor, id, name as item from actor_name where actor in (:slugs) and ordinal > 0
					order by actor, ordinal"""), Map.of("codes", """
					select actor, scheme, code as item from actor_code where actor in (:slugs)
					order by actor, ordinal"""));

	private static final RecordQueries AREA = of(
			"select slug, slug, slug, name, definition, broader, note from area where slug in (:slugs) order by slug",
			Map.of(), Map.of("aliases", """
					select area, id, name as item from area_name
					where area in (:slugs) and ordinal > 0 and not misnomer order by area, ordinal""", "misnomers", """
					select area, id, name as item from area_name where area in (:slugs) and misnomer
					order by area, ordinal"""));

	private static final RecordQueries EVENT = of("""
			select slug, slug, slug, label, kind, place, held as "date", part_of, note from event
			where slug in (:slugs) order by slug""", Map.of(), Map.of("participants", """
			select event, actor, actor as item from participant where event in (:slugs) order by event, ordinal"""));

	private static final RecordQueries PROPOSAL = of("""
			select slug, slug, slug, title, proposer, event, note from proposal where slug in (:slugs) order by slug""",
			parts("milestones", MILESTONES, "positions", """
					select proposal, id, actor, stance, taken as "date", reason, statement from position
					where proposal in (:slugs) order by proposal, ordinal""", "areas", AREAS), Map.of());

	private static final RecordQueries AGREEMENT = of("""
			select slug, slug, slug, title, kind, binding, signed_on, valid_from, valid_to, event, predecessor,
			stated_areas, areas_complete, note from agreement where slug in (:slugs) order by slug""",
			parts("parties", """
					select agreement, actor, actor, signatory, note from party where agreement in (:slugs)
					order by agreement, ordinal""", "milestones", MILESTONES, "areas", AREAS), Map.of());

	private static final RecordQueries STATEMENT = of(
			"""
					select slug, slug, slug, label, kind, act, speaker, on_behalf_of, event, said, language, preferred_because, note
					from statement where slug in (:slugs) order by slug""",
			Map.of(), Map.of("about", """
					select statement, subject, subject as item from about where statement in (:slugs)
					order by statement, ordinal"""));

	private static final RecordQueries DIVERGENCE = of("""
			select slug, slug, slug, entry, property, kind, question, note from divergence
			where slug in (:slugs) order by slug""", Map.of("readings", """
			select divergence, id, content as "value", reason, preferred from reading where divergence in (:slugs)
			order by divergence, ordinal"""), Map.of());

	static RecordQueries of(SeedType type) {
		return switch (type) {
			case SOURCE -> SOURCE;
			case ACTOR -> ACTOR;
			case AREA -> AREA;
			case EVENT -> EVENT;
			case PROPOSAL -> PROPOSAL;
			case AGREEMENT -> AGREEMENT;
			case STATEMENT -> STATEMENT;
			case DIVERGENCE -> DIVERGENCE;
		};
	}

	private static RecordQueries of(String records, Map<String, String> parts, Map<String, String> lists) {
		return new RecordQueries(records, parts, lists, Map.of());
	}

	/** Parts in their order. */
	private static Map<String, String> parts(String... keysAndQueries) {
		Map<String, String> parts = new LinkedHashMap<>();
		for (int i = 0; i < keysAndQueries.length; i += 2) {
			parts.put(keysAndQueries[i], keysAndQueries[i + 1]);
		}
		return parts;
	}

}
