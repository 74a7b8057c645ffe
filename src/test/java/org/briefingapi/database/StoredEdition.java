package org.briefingapi.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.codec.digest.DigestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The content of a database, read without a server.
 *
 * @param version the version of the data set; empty if there is none
 * @param rows the number of rows of each table
 */
record StoredEdition(String version, Map<String, Long> rows) {

	private static final List<String> TABLES = List.of("node", "source", "actor", "agreement", "statement", "citation",
			"voice", "about", "topic", "party", "milestone", "involvement", "gap", "change", "change_actor",
			"change_subject", "edition");

	/** Reads a database, and checks that the version is the digest of the content. */
	static StoredEdition read(String url) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			if (isMissing(statement)) {
				return new StoredEdition("", Map.of());
			}
			String version = text(statement, "select version from dataset");
			Map<String, Long> rows = new TreeMap<>();
			if (!version.isEmpty()) {
				for (String table : TABLES) {
					rows.put(table, Long.valueOf(text(statement, "select count(*) from " + table)));
				}
				assertThat(DigestUtils.sha256Hex(lines(statement))).isEqualTo(version);
			}
			return new StoredEdition(version, rows);
		}
	}

	private static boolean isMissing(Statement statement) throws SQLException {
		return text(statement, "select table_name from information_schema.tables where lower(table_name) = 'gap'")
			.isEmpty();
	}

	private static String lines(Statement statement) throws SQLException {
		StringBuilder lines = new StringBuilder();
		for (String column : List.of("title", "covers_from", "covers_until", "licence", "contact")) {
			lines.append(text(statement, "select " + column + " from dataset")).append('\n');
		}
		try (ResultSet rows = statement.executeQuery("select slug, digest from node order by slug")) {
			while (rows.next()) {
				lines.append(rows.getString(1)).append(' ').append(rows.getString(2)).append('\n');
			}
		}
		return lines.toString();
	}

	private static String text(Statement statement, String query) throws SQLException {
		try (ResultSet row = statement.executeQuery(query)) {
			return row.next() ? row.getString(1) : "";
		}
	}

}
