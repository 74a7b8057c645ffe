package org.briefingapi.database;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = { "briefing.seed=skip", "spring.datasource.hikari.maximum-pool-size=2" })
class ConnectionSettingsTests {

	@Autowired
	private DataSource dataSource;

	@Autowired
	private ReadTransactions transactions;

	@Test
	void readsOneSnapshotInEachTransaction() throws SQLException {
		assertThatSnapshotsAreRead();
	}

	@Test
	void readsSnapshotsAgainAfterAReaderOfNone() throws SQLException {
		Integer one = transactions.ofNoSnapshot()
			.execute(status -> new JdbcTemplate(dataSource).queryForObject("select 1", Integer.class));
		assertThat(one).isOne();
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
