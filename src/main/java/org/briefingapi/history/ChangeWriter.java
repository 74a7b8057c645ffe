package org.briefingapi.history;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

import org.briefingapi.database.DatabaseProduct;
import org.briefingapi.database.RowWriter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the changes that a load makes, and the records that each concerns. */
@Component
public class ChangeWriter {

	private static final String OF_THE_LOAD = " where c.recorded_at = :at";

	/** By the type of the changed records; without a type for any. */
	private static final Map<String, String> ACTORS = Map.of("", """
			select c.number, i.actor, i.earliest from change c join involvement i on i.entry = c.slug""", "Divergence",
			"""
					select c.number, i.actor, i.earliest from change c join divergence d on d.slug = c.slug
					join involvement i on i.entry = d.entry""", "Actor", """
					select c.number, c.slug as actor, date '0001-01-01' as earliest from change c
					join actor a on a.slug = c.slug""");

	/**
	 * A divergence concerns the subjects of its entry; a source those of all records that
	 * cite it.
	 */
	private static final Map<String, String> SUBJECTS = Map.of("", """
			select k.subject, c.number from change c join relation k on k.record = c.slug""", "Divergence", """
			select k.subject, c.number from change c join divergence d on d.slug = c.slug
			join relation k on k.record = d.entry""", "Source", """
			select k.subject, c.number from change c join citation q on q.source = c.slug
			join relation k on k.record = q.node""");

	private final RowWriter rows;

	private final JdbcClient jdbc;

	private final DatabaseProduct product;

	/** The number of the last change, by the load that has the lock. */
	private long last;

	ChangeWriter(RowWriter rows, JdbcClient jdbc, DatabaseProduct product) {
		this.rows = rows;
		this.jdbc = jdbc;
		this.product = product;
	}

	/**
	 * Begins the changes of the load that has the lock. They are numbered in the order of
	 * all loads, also of those by other servers.
	 */
	public void begin() {
		last = jdbc.sql("select coalesce(max(number), 0) from change").query(Long.class).single();
	}

	/** Adds a change to a record. */
	public void add(ChangeKind kind, String slug, String type, String label, String cause, OffsetDateTime at) {
		rows.add(new ChangeEntity(++last, kind, slug, type, label, cause, at));
	}

	/**
	 * Notes the actors and records that the changes of the load under way concern, by the
	 * rows that the store has now: once before these are changed, and once after.
	 * @param types the types of the records that change
	 * @param at the time of the load
	 */
	public void noteConcerned(Set<String> types, OffsetDateTime at) {
		rows.flush();
		insert("change_actor", "number, actor, earliest", ACTORS, types, at);
		insert("change_subject", "subject, number", SUBJECTS, types, at);
	}

	private void insert(String table, String columns, Map<String, String> queries, Set<String> types,
			OffsetDateTime at) {
		queries.forEach((type, query) -> {
			if (type.isEmpty() || types.contains(type)) {
				jdbc.sql(product.insertMissing(table, columns, query + OF_THE_LOAD)).param("at", at).update();
			}
		});
	}

	/** Notes the version of the data set to which the changes of a load led. */
	public void complete(String version, OffsetDateTime at) {
		jdbc.sql("insert into edition (recorded_at, version) values (?, ?)").params(at, version).update();
	}

}
