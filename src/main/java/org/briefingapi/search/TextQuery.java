package org.briefingapi.search;

import java.util.List;

/**
 * Where the texts of a field stand in the database.
 *
 * @param sql gives slugs and texts, in the order of the data; {@code :slugs} are those
 * that are wanted
 */
record TextQuery(SearchType type, SearchField field, String sql) {

	private static final String WORDINGS = """
			select node, coalesce(wording, passage) from citation
			where node in (:slugs) and coalesce(wording, passage) is not null order by cited, ordinal""";

	private static final String AREAS = """
			select g.node, a.name from agreed_area g join area a on a.slug = g.area
			where g.node in (:slugs) order by g.node, g.ordinal""";

	private static final String MILESTONES = """
			select node, note from milestone where node in (:slugs) and note is not null order by node, ordinal""";

	static final List<TextQuery> ALL = List.of(
			new TextQuery(SearchType.ACTOR, SearchField.NAME,
					"select actor, name from actor_name where actor in (:slugs) and ordinal = 0"),
			new TextQuery(SearchType.ACTOR, SearchField.ALIAS,
					"select actor, name from actor_name where actor in (:slugs) and ordinal > 0 order by actor, ordinal"),
			new TextQuery(SearchType.ACTOR, SearchField.ALIAS,
					"select actor, code from actor_code where actor in (:slugs) order by actor, ordinal"),
			new TextQuery(SearchType.ACTOR, SearchField.TEXT,
					"""
							select f.actor, concat(f.title, ', ', o.name) from affiliation f join actor o on o.slug = f.organisation
							where f.actor in (:slugs) and f.title is not null order by f.actor, f.ordinal"""),
			note(SearchType.ACTOR, "actor"),
			new TextQuery(SearchType.STATEMENT, SearchField.NAME,
					"select slug, label from statement where slug in (:slugs)"),
			new TextQuery(SearchType.STATEMENT, SearchField.TEXT,
					"select slug, text from statement where slug in (:slugs)"),
			new TextQuery(SearchType.STATEMENT, SearchField.WORDING, WORDINGS),
			new TextQuery(SearchType.STATEMENT, SearchField.PARTICIPANT, """
					select s.slug, a.name from statement s join actor a on a.slug = s.speaker
					where s.slug in (:slugs)"""), new TextQuery(SearchType.STATEMENT, SearchField.PARTICIPANT, """
					select s.slug, a.name from statement s join actor a on a.slug = s.on_behalf_of
					where s.slug in (:slugs) and s.on_behalf_of <> s.speaker"""),
			new TextQuery(SearchType.STATEMENT, SearchField.PARTICIPANT, """
					select c.node, a.name from citation c join actor a on a.slug = c.attributed_to
					where c.node in (:slugs) order by c.cited, c.ordinal"""),
			new TextQuery(SearchType.STATEMENT, SearchField.PARTICIPANT, """
					select b.statement, a.name from about b join actor a on a.slug = b.subject
					where b.statement in (:slugs) order by b.statement, b.ordinal"""),
			new TextQuery(SearchType.STATEMENT, SearchField.AREA, """
					select b.statement, a.name from about b join area a on a.slug = b.subject
					where b.statement in (:slugs) order by b.statement, b.ordinal"""),
			note(SearchType.STATEMENT, "statement"),
			new TextQuery(SearchType.AGREEMENT, SearchField.NAME,
					"select slug, title from agreement where slug in (:slugs)"),
			new TextQuery(SearchType.AGREEMENT, SearchField.PARTICIPANT, """
					select p.agreement, a.name from party p join actor a on a.slug = p.actor
					where p.agreement in (:slugs) order by p.agreement, p.ordinal"""),
			new TextQuery(SearchType.AGREEMENT, SearchField.PARTICIPANT, """
					select p.agreement, a.name from party p join actor a on a.slug = p.signatory
					where p.agreement in (:slugs) and p.signatory <> p.actor order by p.agreement, p.ordinal"""),
			new TextQuery(SearchType.AGREEMENT, SearchField.AREA, AREAS),
			new TextQuery(SearchType.AGREEMENT, SearchField.WORDING, WORDINGS),
			new TextQuery(SearchType.AGREEMENT, SearchField.NOTE, MILESTONES), note(SearchType.AGREEMENT, "agreement"),
			new TextQuery(SearchType.PROPOSAL, SearchField.NAME,
					"select slug, title from proposal where slug in (:slugs)"),
			new TextQuery(SearchType.PROPOSAL, SearchField.PARTICIPANT, """
					select p.slug, a.name from proposal p join actor a on a.slug = p.proposer
					where p.slug in (:slugs)"""), new TextQuery(SearchType.PROPOSAL, SearchField.PARTICIPANT, """
					select s.proposal, a.name from position s join actor a on a.slug = s.actor
					where s.proposal in (:slugs) order by s.proposal, s.ordinal"""),
			new TextQuery(SearchType.PROPOSAL, SearchField.TEXT, """
					select proposal, reason from position
					where proposal in (:slugs) and reason is not null order by proposal, ordinal"""),
			new TextQuery(SearchType.PROPOSAL, SearchField.AREA, AREAS),
			new TextQuery(SearchType.PROPOSAL, SearchField.WORDING, WORDINGS),
			new TextQuery(SearchType.PROPOSAL, SearchField.NOTE, MILESTONES), note(SearchType.PROPOSAL, "proposal"),
			new TextQuery(SearchType.EVENT, SearchField.NAME, "select slug, label from event where slug in (:slugs)"),
			new TextQuery(SearchType.EVENT, SearchField.TEXT,
					"select slug, place from event where slug in (:slugs) and place is not null"),
			new TextQuery(SearchType.EVENT, SearchField.PARTICIPANT, """
					select p.event, a.name from participant p join actor a on a.slug = p.actor
					where p.event in (:slugs) order by p.event, p.ordinal"""),
			new TextQuery(SearchType.EVENT, SearchField.WORDING, WORDINGS), note(SearchType.EVENT, "event"),
			new TextQuery(SearchType.DIVERGENCE, SearchField.NAME,
					"select slug, question from divergence where slug in (:slugs)"),
			new TextQuery(SearchType.DIVERGENCE, SearchField.TEXT,
					"select divergence, content from reading where divergence in (:slugs) order by divergence, ordinal"),
			new TextQuery(SearchType.DIVERGENCE, SearchField.WORDING, WORDINGS),
			new TextQuery(SearchType.DIVERGENCE, SearchField.NOTE, """
					select divergence, reason from reading
					where divergence in (:slugs) and reason is not null order by divergence, ordinal"""),
			note(SearchType.DIVERGENCE, "divergence"),
			new TextQuery(SearchType.SOURCE, SearchField.NAME, "select slug, title from source where slug in (:slugs)"),
			new TextQuery(SearchType.SOURCE, SearchField.PARTICIPANT,
					"select slug, author from source where slug in (:slugs) and author is not null"),
			new TextQuery(SearchType.SOURCE, SearchField.PARTICIPANT, """
					select s.slug, a.name from source s join actor a on a.slug = s.publisher
					where s.slug in (:slugs)"""), note(SearchType.SOURCE, "source"),
			new TextQuery(SearchType.AREA, SearchField.NAME,
					"select area, name from area_name where area in (:slugs) and ordinal = 0"),
			new TextQuery(SearchType.AREA, SearchField.ALIAS, """
					select area, name from area_name
					where area in (:slugs) and ordinal > 0 and not misnomer order by area, ordinal"""),
			new TextQuery(SearchType.AREA, SearchField.MISNOMER,
					"select area, name from area_name where area in (:slugs) and misnomer order by area, ordinal"),
			new TextQuery(SearchType.AREA, SearchField.TEXT,
					"select slug, definition from area where slug in (:slugs)"),
			note(SearchType.AREA, "area"));

	private static TextQuery note(SearchType type, String table) {
		return new TextQuery(type, SearchField.NOTE,
				"select slug, note from " + table + " where slug in (:slugs) and note is not null");
	}

	/** Those of a type. */
	static List<TextQuery> of(SearchType type) {
		return ALL.stream().filter(each -> each.type == type).toList();
	}

}
