package org.briefingapi.seed;

import java.sql.Connection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Prepares H2 for a first load of much data, which would take it many times as long in
 * one transaction and with its indexes in place: H2 keeps all of a transaction in an undo
 * log, and each index of that size is faster built in one go. Such a load commits as it
 * goes, and a store with records but without a data set is one that was cut short.
 */
@Component
class BulkStore {

	private static final String TABLE = "(\"PUBLIC\"\\.\"\\w+\")";

	private static final Pattern INDEX = Pattern.compile("CREATE INDEX " + TABLE + " .*", Pattern.DOTALL);

	private static final Pattern CONSTRAINT = Pattern
		.compile("ALTER TABLE %1$s ADD CONSTRAINT %1$s (?:UNIQUE|FOREIGN KEY).*".formatted(TABLE), Pattern.DOTALL);

	private final JdbcTemplate jdbc;

	private final Flyway flyway;

	private final boolean suited;

	BulkStore(DataSource dataSource, Flyway flyway) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.flyway = flyway;
		this.suited = "H2"
			.equals(jdbc.execute((Connection connection) -> connection.getMetaData().getDatabaseProductName()));
	}

	/** Whether the store is one that needs it. */
	boolean isSuited() {
		return suited;
	}

	/**
	 * Takes away the indexes and references.
	 * @return the statements that bring them back
	 */
	List<String> strip() {
		List<String> script = jdbc.queryForList("script nodata", String.class);
		List<String> constraints = script.stream().filter(CONSTRAINT.asMatchPredicate()).toList();
		List<String> indexes = script.stream().filter(INDEX.asMatchPredicate()).toList();
		// what refers goes before what it refers to
		constraints.stream().filter(sql -> sql.contains("FOREIGN KEY")).forEach(this::drop);
		constraints.stream().filter(sql -> !sql.contains("FOREIGN KEY")).forEach(this::drop);
		indexes.forEach(this::drop);
		return Stream.concat(indexes.stream(), constraints.stream()).toList();
	}

	private void drop(String sql) {
		Matcher constraint = CONSTRAINT.matcher(sql);
		Matcher index = INDEX.matcher(sql);
		if (constraint.matches()) {
			jdbc.execute("alter table %s drop constraint %s".formatted(constraint.group(1), constraint.group(2)));
		}
		else if (index.matches()) {
			jdbc.execute("drop index if exists " + index.group(1));
		}
	}

	/** Brings one index or constraint back. */
	void restore(String sql) {
		jdbc.execute(sql);
	}

	/** Empties the store, as if it were new. */
	void sweep() {
		jdbc.execute("drop all objects");
		flyway.migrate();
	}

}
