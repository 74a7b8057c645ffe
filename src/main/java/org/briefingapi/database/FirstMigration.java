package org.briefingapi.database;

import org.flywaydb.core.Flyway;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Repeats the first migration if a kill has cut it short. H2 commits each of its
 * statements, while Flyway notes the whole migration alone.
 */
@Component
class FirstMigration implements FlywayMigrationStrategy {

	private static final String HISTORY = "flyway_schema_history";

	private final DatabaseProduct product;

	FirstMigration(DatabaseProduct product) {
		this.product = product;
	}

	@Override
	public void migrate(Flyway flyway) {
		JdbcTemplate jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
		if (product == DatabaseProduct.H2 && isCutShort(jdbc)) {
			jdbc.execute("drop all objects");
		}
		flyway.migrate();
	}

	/** Whether there is a history, which Flyway creates first, and nothing in it. */
	private static boolean isCutShort(JdbcTemplate jdbc) {
		return !jdbc.queryForList("select 1 from information_schema.tables where table_name = ?", HISTORY).isEmpty()
				&& jdbc.queryForList("select 1 from \"" + HISTORY + "\"").isEmpty();
	}

}
