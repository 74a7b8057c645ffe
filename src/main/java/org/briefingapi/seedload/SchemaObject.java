package org.briefingapi.seedload;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A key, an index or a reference of the store.
 *
 * @param drop the SQL that takes it away
 * @param create the SQL that brings it back
 */
record SchemaObject(String drop, String create) {

	/** Tables that a load looks things up in, or that are in use meanwhile. */
	private static final String KEPT = "node|actor|dataset|load_lock|flyway_schema_history";

	private static final Pattern OF_TABLE = Pattern
		.compile("(?i)(?:alter table| on) (?:only )?(?:\"?public\"?\\.)?\"?(\\w+)");

	private static final String TABLE = "(\"PUBLIC\"\\.\"\\w+\")";

	private static final Pattern INDEX = Pattern.compile("CREATE INDEX " + TABLE + " .*", Pattern.DOTALL);

	private static final Pattern CONSTRAINT = Pattern.compile(String.format(Locale.ROOT,
			"ALTER TABLE %1$s ADD CONSTRAINT %1$s (PRIMARY KEY|UNIQUE|FOREIGN KEY).*", TABLE), Pattern.DOTALL);

	private static final Pattern KEY_OF_KEPT = Pattern.compile(
			String.format(Locale.ROOT, "\"PUBLIC\"\\.\"(?:%s)\" .* PRIMARY KEY.*", KEPT),
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/** Whether it is of one of these tables. */
	boolean isOf(Set<String> tables) {
		Matcher table = OF_TABLE.matcher(create);
		return table.find() && tables.contains(table.group(1).toLowerCase(Locale.ROOT));
	}

	/** Those of an H2 database, each before the ones that need it. */
	static List<SchemaObject> ofH2(JdbcTemplate jdbc) {
		List<String> script = jdbc.queryForList("script nodata", String.class);
		Stream<SchemaObject> indexes = script.stream()
			.map(INDEX::matcher)
			.filter(Matcher::matches)
			.map(index -> new SchemaObject("drop index " + index.group(1), index.group()));
		return Stream
			.of(constraints(script, "PRIMARY KEY"), indexes, constraints(script, "UNIQUE"),
					constraints(script, "FOREIGN KEY"))
			.flatMap(parts -> parts)
			.toList();
	}

	private static Stream<SchemaObject> constraints(List<String> script, String type) {
		return script.stream()
			.filter(sql -> !KEY_OF_KEPT.matcher(sql).find())
			.map(CONSTRAINT::matcher)
			.filter(constraint -> constraint.matches() && constraint.group(3).equals(type))
			.map(constraint -> new SchemaObject(String.format(Locale.ROOT, "alter table %s drop constraint %s",
					constraint.group(1), constraint.group(2)), constraint.group()));
	}

	/** Those of a PostgreSQL database, each before the ones that need it. */
	static List<SchemaObject> ofPostgres(JdbcTemplate jdbc) {
		return jdbc.query(
				String.format(Locale.ROOT,
						"""
								select format('alter table %%s drop constraint %%I', conrelid::regclass, conname),
								  format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid)),
								  case contype when 'p' then 0 when 'u' then 2 else 3 end as place, conname as name
								from pg_constraint
								where connamespace = current_schema()::regnamespace and contype in ('p', 'u', 'f')
								  and (contype = 'f' or conrelid::regclass::text not in (%1$s))
								union all
								select format('drop index %%s', indexrelid::regclass), pg_get_indexdef(indexrelid), 1, indexrelid::regclass::text
								from pg_index join pg_class on oid = indexrelid
								where relnamespace = current_schema()::regnamespace and indrelid::regclass::text not in (%1$s)
								  and not exists (select 1 from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
								order by place, name
								""",
						"'" + KEPT.replace("|", "', '") + "'"),
				(row, number) -> new SchemaObject(row.getString(1), row.getString(2)));
	}

}
