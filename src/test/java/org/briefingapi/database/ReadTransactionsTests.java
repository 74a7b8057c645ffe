package org.briefingapi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.briefingapi.NoDataTest;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@NoDataTest
class ReadTransactionsTests {

	@Autowired
	private ReadTransactions transactions;

	@Autowired
	private EntityManager entityManager;

	@Autowired
	private DataSource dataSource;

	@Test
	void takeNoConnectionUntilSomethingIsRead() {
		transactions.ofNoSnapshot().executeWithoutResult(status -> assertThat(taken()).isZero());
	}

	@Test
	void readAllOnOneConnectionWithoutASnapshot() {
		Set<Connection> connections = new HashSet<>();
		transactions.ofNoSnapshot().executeWithoutResult(status -> {
			for (int i = 0; i < 3; i++) {
				read();
				assertThat(taken()).isOne();
				entityManager.unwrap(Session.class).doWork(connection -> {
					connections.add(connection.unwrap(Connection.class));
					assertThat(connection.getAutoCommit()).isTrue();
				});
			}
		});
		assertThat(connections).hasSize(1);
		assertThat(taken()).isZero();
	}

	@Test
	void readWhatIsCommittedOnH2AndASnapshotAgainAfterwards() throws SQLException {
		boolean h2;
		int snapshot;
		try (Connection connection = dataSource.getConnection()) {
			h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
			snapshot = connection.getTransactionIsolation();
		}
		assertThat(level(transactions.ofNoSnapshot())).isEqualTo(h2 ? Connection.TRANSACTION_READ_COMMITTED : snapshot);
		assertThat(level(transactions.ofOneSnapshot())).isEqualTo(snapshot);
	}

	@Test
	void readFromTheSnapshotOfATransactionThatIsUnderWay() {
		transactions.ofOneSnapshot().executeWithoutResult(status -> {
			int snapshot = level();
			assertThat(level(transactions.ofNoSnapshot())).isEqualTo(snapshot);
			assertThat(level()).isEqualTo(snapshot);
		});
	}

	private int taken() {
		try {
			return dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int level(TransactionOperations transactions) {
		return Objects.requireNonNull(transactions.execute(status -> level()));
	}

	private void read() {
		entityManager.createQuery("select count(*) from NodeEntity", Long.class).getSingleResult();
	}

	private int level() {
		read();
		return entityManager.unwrap(Session.class).doReturningWork(Connection::getTransactionIsolation);
	}

}
