package org.briefingapi.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.briefingapi.database.MonitorConnection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes from one data set to the next so that no server gives an old answer from memory
 * once the new one is there. Each server answers from memory only for a short time after
 * it has last looked at the database ({@link DatasetMonitor#LEASE}), and not while a
 * change is announced. A load announces the change, waits until all earlier looks have
 * run out, and withdraws the announcement once it is over.
 */
@Component
class CacheInvalidation {

	private static final Duration WAIT = DatasetMonitor.LEASE.plus(DatasetMonitor.LEASE.dividedBy(4));

	private final JdbcClient jdbc;

	private final DatasetMonitor watch;

	private final MonitorConnection lookout;

	private final TransactionTemplate apart;

	CacheInvalidation(JdbcClient jdbc, DatasetMonitor watch, MonitorConnection lookout,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.watch = watch;
		this.lookout = lookout;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Has all servers ask the database from now on until the load is committed. */
	void announce() {
		apart.executeWithoutResult(status -> set(true));
		long announced = System.nanoTime();
		TransactionSynchronizationManager.registerSynchronization(new End());
		watch.look();
		if (lookout.isShared()) {
			sleep(WAIT.minusNanos(System.nanoTime() - announced));
		}
	}

	private void set(boolean announced) {
		jdbc.sql("update changeover set announced = ?").param(announced).update();
		String wake = lookout.wake();
		if (wake != null) {
			jdbc.sql(wake).update();
		}
	}

	private static void sleep(Duration time) {
		try {
			Thread.sleep(Math.max(0, time.toMillis() + 1));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped while waiting for other servers", ex);
		}
	}

	/**
	 * Withdraws the announcement of a load that came to nothing. One that is under way
	 * holds the lock of loads.
	 */
	static boolean withdraw(Connection connection) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			boolean idle;
			try (ResultSet lock = statement
				.executeQuery("select id from load_lock where id = 1 for update skip locked")) {
				idle = lock.next();
			}
			// a load that lost its lock, but not yet the connection that it writes by
			statement.executeQuery("select id from dataset where id = 1 for update nowait").close();
			boolean withdrawn = idle && statement.executeUpdate("update changeover set announced = false") > 0;
			connection.commit();
			return withdrawn;
		}
		catch (SQLException ex) {
			// a load that is under way, or ended just now; this comes round again
			connection.rollback();
			return false;
		}
		finally {
			connection.setAutoCommit(true);
		}
	}

	/**
	 * Ends the announcement, apart from the load: that reads from a snapshot, and may not
	 * change the row that was changed since. The loader's own server sees at once what
	 * came of it. Where that is not known, the database may still be about to commit, and
	 * {@link #withdraw} waits for it.
	 */
	private final class End implements TransactionSynchronization {

		@Override
		public void afterCompletion(int status) {
			if (status != STATUS_UNKNOWN) {
				apart.executeWithoutResult(done -> set(false));
			}
			watch.look();
		}

	}

}
