package org.briefingapi.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Many rows, generated in the database. Every fourth statement is by the same actor and
 * about the same area, and several statements share a day.
 */
final class GeneratedRows {

	private static final int SOURCES = 1000;

	private static final int PART = 5_000;

	private final JdbcTemplate jdbc;

	private final boolean h2;

	private GeneratedRows(JdbcTemplate jdbc, boolean h2) {
		this.jdbc = jdbc;
		this.h2 = h2;
	}

	/** Inserts this number of rows, without checking references for speed. */
	static void insert(DataSource dataSource, boolean h2, int actors, int areas, int events, int agreements,
			int statements) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
			jdbc.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
			new GeneratedRows(jdbc, h2).insert(actors, areas, events, agreements, statements);
			jdbc.execute(h2 ? "set referential_integrity true" : "reset session_replication_role");
		}
	}

	private void insert(int actors, int areas, int events, int agreements, int statements) {
		jdbc.execute("insert into dataset (id, version, title, licence, loaded_at) "
				+ "values (1, 'generated', 'Generated rows', 'none', localtimestamp)");
		nodes("Source", "source-", SOURCES);
		nodes("Actor", "actor-", actors);
		nodes("Area", "area-", areas);
		nodes("Event", "event-", events);
		nodes("Agreement", "agreement-", agreements);
		nodes("Statement", "statement-", statements);
		insert("""
				insert into source (slug, title, sort_key, title_given, kind, earliest, latest, language, origin)
				select 'source-' || i, 'Source ' || i, 'source ' || i, 'PRINTED', 'NEWS_REPORT', date '2020-01-01' + i,
				  date '2020-01-01' + i, 'en', 'source-' || i""", SOURCES);
		insert("insert into actor (slug, name, sort_key, kind) select 'actor-' || i, 'Actor ' || i, 'actor ' || i, 'STATE'",
				actors);
		insert("""
				insert into actor_name (id, actor, ordinal, name, folded)
				select 'actor-' || i || '#names/0', 'actor-' || i, 0, 'Actor ' || i, 'actor ' || i""", actors);
		insert("insert into area (slug, name, sort_key, definition) select 'area-' || i, 'Area ' || i, 'area ' || i, 'About ' || i",
				areas);
		insert("""
				insert into event (slug, label, sort_key, kind, held, earliest, latest)
				select 'event-' || i, 'Event ' || i, 'event ' || i, 'MEETING', '2020', date '2020-01-01' + i, date '2020-01-01' + i""",
				events);
		insert("""
				insert into participant (event, ordinal, actor, earliest)
				select 'event-' || i, 0, 'actor-' || mod(i, 4), date '2020-01-01' + i""", events);
		insert("""
				insert into agreement (slug, title, sort_key, kind, concluded, earliest, latest, areas_complete)
				select 'agreement-' || i, 'Agreement ' || i, 'agreement ' || i, 'TREATY', '2020', date '2000-01-01' + mod(i, 9000),
				  date '2000-01-01' + mod(i, 9000), true""",
				agreements);
		for (int party = 0; party < 2; party++) {
			insert("""
					insert into party (agreement, ordinal, actor, earliest)
					select 'agreement-' || i, %1$d, 'actor-' || (%1$d + 2 * mod(i, %2$d)),
					  date '2000-01-01' + mod(i, 9000)""".formatted(party, actors / 4), agreements);
		}
		insert("""
				insert into agreed_area (id, node, ordinal, area)
				select 'agreement-' || i || '#areas/0', 'agreement-' || i, 0, 'area-' || mod(i, %d)""".formatted(areas),
				agreements);
		insert("""
				insert into milestone (id, node, ordinal, status, reached, earliest)
				select 'agreement-' || i || '#milestones/0', 'agreement-' || i, 0, 'SIGNED', '2020',
				  date '2000-01-01' + mod(i, 9000)""", agreements);
		statements(actors, areas, events, statements);
		jdbc.execute("""
				insert into involvement (actor, entry, entry_type, earliest)
				select actor, statement, 'Statement', earliest from voice""");
		jdbc.execute("""
				insert into gap (kind, entry, entry_type, amount)
				select 'SINGLE_SOURCE', slug, 'Statement', 1 from statement""");
		List.of("node", "statement", "involvement", "gap", "citation", "voice", "about", "topic", "party", "agreement",
				"agreed_area", "actor", "actor_name", "milestone", "event", "participant", "source", "area")
			.forEach(table -> jdbc.execute(h2 ? "analyze table " + table : "analyze " + table));
	}

	private void statements(int actors, int areas, int events, int statements) {
		String number = "case when mod(i, 4) = 0 then 0 else mod(i, %d) end".formatted(actors);
		String actor = "'actor-' || " + number;
		String area = "'area-' || case when mod(i, 4) = 1 then 0 else mod(i, %d) end".formatted(areas);
		String day = "date '2000-01-01' + mod(i, 9000)";
		insert("""
				insert into statement (slug, label, kind, act, text, language, speaker, speaker_sort_key, event, said, earliest,
				  latest, oldest_first, verbatim, preferred_because)
				select 'statement-' || i, 'Label', 'QUOTATION', 'COMMENT', 'Text of ' || i, 'en', %s, 'actor ' || %s,
				  'event-' || mod(i, %d), '2020', %4$s, %4$s, %4$s, true, 'It is the only one.'"""
			.formatted(actor, number, events, day), statements);
		insert("insert into voice (actor, statement, speaker, earliest) select %s, 'statement-' || i, true, %s"
			.formatted(actor, day), statements);
		insert("""
				insert into about (statement, ordinal, subject, subject_type, earliest)
				select 'statement-' || i, 0, %s, 'Area', %s""".formatted(area, day), statements);
		insert("""
				insert into about (statement, ordinal, subject, subject_type, earliest)
				select 'statement-' || i, 1, 'actor-' || mod(i + 7, %d), 'Actor', %s""".formatted(actors, day),
				statements);
		insert("insert into topic (area, statement, earliest) select %s, 'statement-' || i, %s".formatted(area, day),
				statements);
		insert("""
				insert into citation (cited, ordinal, node, source, certainty, verification, rendition, wording)
				select 'statement-' || i, 0, 'statement-' || i, 'source-' || mod(i, %d), 'ASSERTED', 'VERBATIM', true,
				  'Text of ' || i""".formatted(SOURCES), statements);
	}

	private void nodes(String type, String prefix, int count) {
		insert("""
				insert into node (slug, type, digest, recorded_at, revised_at)
				select '%s' || i, '%s', '', localtimestamp, localtimestamp""".formatted(prefix, type), count);
	}

	private void insert(String select, int count) {
		String rows = h2 ? "(select cast(x as int) as i from system_range(%d, %d)) r"
				: "generate_series(%d, %d) as r(i)";
		// in parts that stay within the statement timeout
		for (int from = 0; from < count; from += PART) {
			jdbc.execute(select + " from " + rows.formatted(from, Math.min(from + PART, count) - 1));
		}
	}

}
