package org.briefingapi.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the texts of some fields stand in the database.
 *
 * @param sql gives the slug of a record and a text, or null, for each field, in the order
 * of the data; the records are those from {@code :first} to {@code :last}
 */
record TextQuery(SearchType type, String sql, List<Column> columns) {

	private static final String WORDINGS = """
			select node, coalesce(wording, passage) from citation
			where node between :first and :last order by cited, ordinal""";

	private static final String AREAS = """
			select node, area from agreed_area where node between :first and :last order by node, ordinal""";

	private static final String MILESTONES = """
			select node, note from milestone where node between :first and :last order by node, ordinal""";

	static final List<TextQuery> ALL = List.of(of(SearchType.ACTOR, """
			select actor, case when ordinal = 0 then name end, case when ordinal > 0 then name end from actor_name
			where actor between :first and :last order by actor, ordinal""", text(SearchField.NAME),
			text(SearchField.ALIAS)),
			of(SearchType.ACTOR,
					"select actor, code from actor_code where actor between :first and :last order by actor, ordinal",
					text(SearchField.ALIAS)),
			of(SearchType.ACTOR,
					"""
							select f.actor, concat(f.title, ', ', o.name) from affiliation f join actor o on o.slug = f.organisation
							where f.actor between :first and :last and f.title is not null order by f.actor, f.ordinal""",
					text(SearchField.TEXT)),
			of(SearchType.ACTOR, "select slug, note from actor where slug between :first and :last",
					text(SearchField.NOTE)),
			of(SearchType.STATEMENT, """
					select slug, label, text, note, speaker, case when on_behalf_of <> speaker then on_behalf_of end
					from statement where slug between :first and :last""", text(SearchField.NAME),
					text(SearchField.TEXT), text(SearchField.NOTE), nameOf(SearchField.PARTICIPANT),
					nameOf(SearchField.PARTICIPANT)),
			of(SearchType.STATEMENT, """
					select node, coalesce(wording, passage), attributed_to from citation
					where node between :first and :last order by cited, ordinal""", text(SearchField.WORDING),
					nameOf(SearchField.PARTICIPANT)),
			of(SearchType.STATEMENT, """
					select statement, case when subject_type = 'Actor' then subject end,
					case when subject_type = 'Area' then subject end
					from about where statement between :first and :last order by statement, ordinal""",
					nameOf(SearchField.PARTICIPANT), nameOf(SearchField.AREA)),
			of(SearchType.AGREEMENT, "select slug, title, note from agreement where slug between :first and :last",
					text(SearchField.NAME), text(SearchField.NOTE)),
			of(SearchType.AGREEMENT, """
					select agreement, actor, case when signatory <> actor then signatory end from party
					where agreement between :first and :last order by agreement, ordinal""",
					nameOf(SearchField.PARTICIPANT), nameOf(SearchField.PARTICIPANT)),
			of(SearchType.AGREEMENT, AREAS, nameOf(SearchField.AREA)),
			of(SearchType.AGREEMENT, WORDINGS, text(SearchField.WORDING)),
			of(SearchType.AGREEMENT, MILESTONES, text(SearchField.NOTE)),
			of(SearchType.PROPOSAL,
					"select slug, title, note, proposer from proposal where slug between :first and :last",
					text(SearchField.NAME), text(SearchField.NOTE), nameOf(SearchField.PARTICIPANT)),
			of(SearchType.PROPOSAL, """
					select proposal, actor, reason from position
					where proposal between :first and :last order by proposal, ordinal""",
					nameOf(SearchField.PARTICIPANT), text(SearchField.TEXT)),
			of(SearchType.PROPOSAL, AREAS, nameOf(SearchField.AREA)),
			of(SearchType.PROPOSAL, WORDINGS, text(SearchField.WORDING)),
			of(SearchType.PROPOSAL, MILESTONES, text(SearchField.NOTE)),
			of(SearchType.EVENT, "select slug, label, place, note from event where slug between :first and :last",
					text(SearchField.NAME), text(SearchField.TEXT), text(SearchField.NOTE)),
			of(SearchType.EVENT,
					"select event, actor from participant where event between :first and :last order by event, ordinal",
					nameOf(SearchField.PARTICIPANT)),
			of(SearchType.EVENT, WORDINGS, text(SearchField.WORDING)),
			of(SearchType.DIVERGENCE, "select slug, question, note from divergence where slug between :first and :last",
					text(SearchField.NAME), text(SearchField.NOTE)),
			of(SearchType.DIVERGENCE, """
					select divergence, content, reason from reading
					where divergence between :first and :last order by divergence, ordinal""", text(SearchField.TEXT),
					text(SearchField.NOTE)),
			of(SearchType.DIVERGENCE, WORDINGS, text(SearchField.WORDING)),
			of(SearchType.SOURCE,
					"select slug, title, note, author, publisher from source where slug between :first and :last",
					text(SearchField.NAME), text(SearchField.NOTE), text(SearchField.PARTICIPANT),
					nameOf(SearchField.PARTICIPANT)),
			of(SearchType.AREA, """
					select area, case when ordinal = 0 then name end,
					case when ordinal > 0 and not misnomer then name end, case when misnomer then name end
					from area_name where area between :first and :last order by area, ordinal""",
					text(SearchField.NAME), text(SearchField.ALIAS), text(SearchField.MISNOMER)),
			of(SearchType.AREA, "select slug, definition, note from area where slug between :first and :last",
					text(SearchField.TEXT), text(SearchField.NOTE)));

	private static TextQuery of(SearchType type, String sql, Column... columns) {
		return new TextQuery(type, sql, List.of(columns));
	}

	private static Column text(SearchField field) {
		return new Column(field, false);
	}

	private static Column nameOf(SearchField field) {
		return new Column(field, true);
	}

	/** Those of a type. */
	static Stream<TextQuery> of(SearchType type) {
		return ALL.stream().filter(each -> each.type == type);
	}

	/**
	 * The texts of a field.
	 *
	 * @param reference whether it gives the slugs of actors or areas, whose names are the
	 * texts
	 */
	record Column(SearchField field, boolean reference) {
	}

}
