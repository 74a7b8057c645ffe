package org.briefingapi.seedload;

import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.briefingapi.seedfile.SeedType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of all features, where a load must treat them alike. */
@Component
class LoadSql {

	private final JdbcClient jdbc;

	private final RecordStores stores;

	LoadSql(JdbcClient jdbc, RecordStores stores) {
		this.jdbc = jdbc;
		this.stores = stores;
	}

	/**
	 * Clears the unique values of records that are revised or removed: another record may
	 * have them next.
	 */
	void release(SeedType type, OffsetDateTime revisedAt) {
		release(type, "(select slug from node where revised_at = :key)", revisedAt);
	}

	void release(SeedType type, Collection<String> slugs) {
		release(type, "(:key)", slugs);
	}

	private void release(SeedType type, String slugs, Object key) {
		stores.of(type).releases().forEach(sql -> update(sql.replace("(:slugs)", slugs), key));
	}

	/** The labels of these records, by slug. */
	Map<String, String> labels(SeedType type, Collection<String> slugs) {
		Map<String, String> labels = new HashMap<>();
		jdbc.sql(String.format(Locale.ROOT, "select slug, %s from %s where slug in (:key)",
				stores.of(type).table().titleColumn(), stores.of(type).table().name()))
			.param("key", slugs)
			.query((ResultSet row) -> {
				labels.put(row.getString(1), row.getString(2));
			});
		return labels;
	}

	/**
	 * Deletes these records, but not their nodes: others of their type may point there.
	 */
	void delete(SeedType type, Collection<String> slugs) {
		update("delete from citation where node in (:key)", slugs);
		update("delete from milestone where node in (:key)", slugs);
		update("delete from agreed_area where node in (:key)", slugs);
		update(String.format(Locale.ROOT, "delete from %s where slug in (:key)", stores.of(type).table().name()),
				slugs);
	}

	private void update(String sql, Object key) {
		jdbc.sql(sql).param("key", key).update();
	}

}
