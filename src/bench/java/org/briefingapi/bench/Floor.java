package org.briefingapi.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The answers of the floor. */
class Floor {

	private static final String CLOSE = "]}}}";

	private final DataSource dataSource;

	Floor(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	String actor(String slug) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			Json json = new Json().raw("{\"data\":{\"actor\":{");
			read(connection, "select slug, name, kind, note from actor where slug = ?", List.of(slug),
					row -> json.field("slug", row.getString(1))
						.field("name", row.getString(2))
						.field("kind", row.getString(3))
						.field("note", row.getString(4)));
			return json.raw("}}}").toString();
		}
	}

	String newestStatements() throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			List<Said> statements = new ArrayList<>();
			read(connection, """
					select s.slug, s.label, s.said, a.name
					from (select slug, label, said, speaker, earliest from statement
						order by earliest desc, slug desc limit 20) s
					join actor a on a.slug = s.speaker order by s.earliest desc, s.slug desc""", List.of(),
					row -> statements
						.add(new Said(row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
			return statements(connection, new Json().raw("{\"data\":{\"statements\":{\"nodes\":["), statements)
				.raw("]}}}")
				.toString();
		}
	}

	String actorAtAGlance(String slug) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			Json json = new Json().raw("{\"data\":{\"actor\":{");
			read(connection, "select name from actor where slug = ?", List.of(slug),
					row -> json.field("name", row.getString(1)));
			List<Said> statements = new ArrayList<>();
			read(connection, """
					select s.slug, s.label, s.said from voice v join statement s on s.slug = v.statement
					where v.actor = ? and v.earliest >= date '0001-01-01'
					order by v.actor, v.earliest desc, v.statement desc limit 20""", List.of(slug),
					row -> statements.add(new Said(row.getString(1), row.getString(2), row.getString(3), null)));
			statements(connection, json.raw("\"statements\":{\"nodes\":["), statements).raw("]}");
			agreements(connection, json.raw("\"agreements\":{\"nodes\":["), slug);
			return json.raw(CLOSE + "}").toString();
		}
	}

	String statementsOfAnArea(String slug, String from, String to, String day, String after) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			LocalDate last = LocalDate.parse(day);
			Json json = new Json().raw("{\"data\":{\"area\":{\"statements\":{\"nodes\":[");
			read(connection, """
					select s.slug, s.label, s.said, a.name
					from topic t join statement s on s.slug = t.statement join actor a on a.slug = s.speaker
					where t.area = ? and s.earliest >= ? and s.latest <= ? and s.said is not null
						and t.earliest <= ? and (t.earliest < ? or t.statement < ?)
					order by t.area, t.earliest desc, t.statement desc limit 20""",
					List.of(slug, LocalDate.parse(from), LocalDate.parse(to), last, last, after),
					row -> said(json, new Said(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
						.raw("}"));
			return json.raw(CLOSE + "}").toString();
		}
	}

	String counts(String slug) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			Json json = new Json().raw("{\"data\":{\"statementCounts\":[");
			// H2 compares a list of slugs one by one, and some actors have thousands
			read(connection, """
					select a.subject, count(*) from statement s join about a on a.statement = s.slug
					where s.speaker = ? and a.subject_type = 'Area'
					group by a.subject order by count(*) desc, a.subject""", List.of(slug),
					row -> json.raw("{\"keys\":[{")
						.field("value", row.getString(1))
						.raw("}]")
						.raw("\"count\":" + row.getInt(2))
						.raw("}"));
			return json.raw("]}}").toString();
		}
	}

	private static Json statements(Connection connection, Json json, List<Said> statements) throws SQLException {
		Map<String, Json> citations = new HashMap<>();
		read(connection, """
				select c.cited, c.locator, s.title from citation c join source s on s.slug = c.source
				where c.cited in (%s) order by c.cited, c.ordinal""".formatted(marks(statements)),
				statements.stream().map(Said::slug).toList(),
				row -> citations.computeIfAbsent(row.getString(1), cited -> new Json().raw("["))
					.raw("{")
					.field("locator", row.getString(2))
					.raw("\"source\":{")
					.field("title", row.getString(3))
					.raw("}}"));
		for (Said statement : statements) {
			said(json, statement).raw("\"citations\":" + citations.get(statement.slug()) + "]}");
		}
		return json;
	}

	private static Json said(Json json, Said statement) {
		json.raw("{").field("slug", statement.slug()).field("label", statement.label());
		if (statement.said() == null) {
			json.raw("\"date\":null");
		}
		else {
			json.raw("\"date\":{").field("edtf", statement.said()).raw("}");
		}
		if (statement.speaker() != null) {
			json.raw("\"speaker\":{").field("name", statement.speaker()).raw("}");
		}
		return json;
	}

	private static void agreements(Connection connection, Json json, String actor) throws SQLException {
		List<Agreed> agreements = new ArrayList<>();
		read(connection, """
				select g.slug, g.title, g.predecessor from party p join agreement g on g.slug = p.agreement
				where p.actor = ? and p.earliest >= date '0001-01-01'
				order by p.actor, p.earliest desc, p.agreement desc limit 20""", List.of(actor),
				row -> agreements.add(new Agreed(row.getString(1), row.getString(2), row.getString(3))));
		Set<String> all = new LinkedHashSet<>();
		agreements.forEach(agreement -> {
			all.add(agreement.slug());
			all.add((agreement.predecessor() != null) ? agreement.predecessor() : agreement.slug());
		});
		Map<String, Json> parties = lists(connection, "actor", """
				select p.agreement, a.name from party p join actor a on a.slug = p.actor
				where p.agreement in (%s) order by p.agreement, p.ordinal""",
				agreements.stream().map(Agreed::slug).toList());
		Map<String, Json> areas = lists(connection, "area", """
				select g.node, a.name from agreed_area g join area a on a.slug = g.area
				where g.node in (%s) order by g.node, g.ordinal""", all);
		for (Agreed agreement : agreements) {
			json.raw("{")
				.field("title", agreement.title())
				.raw("\"parties\":" + parties.get(agreement.slug()) + "]")
				.raw("\"areas\":" + areas.get(agreement.slug()) + "]")
				.raw((agreement.predecessor() == null) ? "\"predecessor\":null"
						: "\"predecessor\":{\"areas\":" + areas.get(agreement.predecessor()) + "]}")
				.raw("}");
		}
	}

	private static Map<String, Json> lists(Connection connection, String field, String sql, Collection<String> slugs)
			throws SQLException {
		Map<String, Json> lists = new HashMap<>();
		if (!slugs.isEmpty()) {
			read(connection, sql.formatted(marks(slugs)), slugs,
					row -> lists.computeIfAbsent(row.getString(1), slug -> new Json().raw("["))
						.raw("{\"" + field + "\":{")
						.field("name", row.getString(2))
						.raw("}}"));
		}
		return lists;
	}

	private static String marks(Collection<?> values) {
		return String.join(",", Collections.nCopies(values.size(), "?"));
	}

	private static void read(Connection connection, String sql, Collection<?> values, RowReader reader)
			throws SQLException {
		if (sql.contains("in ()")) {
			return;
		}
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			int index = 1;
			for (Object value : values) {
				statement.setObject(index++, value);
			}
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					reader.read(rows);
				}
			}
		}
	}

	private interface RowReader {

		void read(ResultSet row) throws SQLException;

	}

	private record Said(String slug, String label, @Nullable String said, @Nullable String speaker) {
	}

	private record Agreed(String slug, String title, @Nullable String predecessor) {
	}

}
