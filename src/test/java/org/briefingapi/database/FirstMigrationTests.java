package org.briefingapi.database;

import java.util.Map;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FirstMigrationTests {

	private final DriverManagerDataSource database = new DriverManagerDataSource(
			"jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

	private final JdbcTemplate jdbc = new JdbcTemplate(database);

	private final Flyway flyway = Flyway.configure()
		.dataSource(database)
		.placeholders(Map.of("binary", "", "postgres", "-- "))
		.load();

	@Test
	void isRepeatedIfAKillHasCutItShort() {
		migrate();
		// as it was before Flyway noted the end
		jdbc.execute("drop view label");
		jdbc.execute("delete from \"flyway_schema_history\"");
		migrate();
		assertThat(jdbc.queryForList("select * from label")).isEmpty();
		assertThat(jdbc.queryForList("select * from load_lock")).hasSize(1);
	}

	@Test
	void leavesAMigratedDatabaseAlone() {
		migrate();
		jdbc.update(
				"insert into node (slug, type, digest, recorded_at, revised_at) values ('a', 'Actor', '', now(), now())");
		migrate();
		assertThat(jdbc.queryForList("select slug from node")).hasSize(1);
	}

	@Test
	void leavesADatabaseOfSomethingElseAlone() {
		jdbc.execute("create table other (id int)");
		assertThatExceptionOfType(FlywayException.class).isThrownBy(this::migrate);
		assertThat(jdbc.queryForList("select * from other")).isEmpty();
	}

	private void migrate() {
		new FirstMigration(DatabaseProduct.H2).migrate(flyway);
	}

}
