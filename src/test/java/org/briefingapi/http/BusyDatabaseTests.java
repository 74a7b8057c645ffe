package org.briefingapi.http;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;
import org.briefingapi.database.DatabaseAvailability;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A database with all connections in use. */
class BusyDatabaseTests {

	private static final String URL = "jdbc:h2:mem:" + UUID.randomUUID();

	private static final String QUERY = "{ sources { totalCount } actors { totalCount } agreements { totalCount } }";

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	@Test
	void keepsAReaderWaitingOnlyOnce() throws Exception {
		try (Server server = new Server(URL, "spring.datasource.hikari.maximum-pool-size=2",
				"spring.datasource.hikari.connection-timeout=" + PATIENCE.toMillis())) {
			server.load("one");
			DataSource pool = server.bean(DataSource.class);
			try (Connection one = pool.getConnection(); Connection other = pool.getConnection()) {
				// a connection is taken on first use
				assertThat(one.isValid(1) && other.isValid(1)).isTrue();
				long start = System.nanoTime();
				HttpResponse<String> answer = server.ask(QUERY);
				assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE.multipliedBy(2));
				assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
				assertThat(answer.body()).contains(DatabaseAvailability.MESSAGE);
			}
			assertThat(server.ask(QUERY).body()).contains("\"data\"").doesNotContain("errors");
		}
	}

}
