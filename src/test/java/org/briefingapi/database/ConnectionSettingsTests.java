package org.briefingapi.database;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = { "briefing.seed=skip", "spring.datasource.hikari.maximum-pool-size=2" })
class ConnectionSettingsTests {

	@Autowired
	private DataSource dataSource;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void readsOneSnapshotInEachTransaction() throws SQLException {
		assertThatSnapshotsAreRead();
	}

	@Test
	void readsSnapshotsAgainAfterALoad() throws SQLException {
		TransactionTemplate load = new TransactionTemplate(transactions);
		load.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		load.executeWithoutResult(status -> {
			// does nothing
		});
		assertThatSnapshotsAreRead();
	}

	@Test
	@EnabledIfSystemProperty(named = "store", matches = "postgres")
	void setsTimeLimitsInTheDatabase() {
		JdbcTemplate jdbc = new JdbcTemplate(dataSource);
		assertThat(jdbc.queryForObject("show statement_timeout", String.class)).isEqualTo("10s");
		assertThat(jdbc.queryForObject("show tcp_keepalives_idle", String.class)).isEqualTo("30");
		assertThat(jdbc.queryForObject("show application_name", String.class)).isEqualTo("briefing-api");
	}

	private void assertThatSnapshotsAreRead() throws SQLException {
		try (Connection one = dataSource.getConnection(); Connection other = dataSource.getConnection()) {
			boolean h2 = one.getMetaData().getDatabaseProductName().equals("H2");
			// H2's number for the isolation level SNAPSHOT
			int snapshot = h2 ? 6 : Connection.TRANSACTION_REPEATABLE_READ;
			assertThat(one.getTransactionIsolation()).isEqualTo(snapshot);
			assertThat(other.getTransactionIsolation()).isEqualTo(snapshot);
		}
	}

}
