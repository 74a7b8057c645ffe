package org.briefingapi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool of a database that may be gone: while it is, nobody waits for a connection,
 * and nobody on a connection waits for an answer. While it is only busy, nobody waits
 * twice.
 */
final class FailFastDataSource extends DelegatingDataSource {

	private final HikariDataSource pool;

	private final DatabaseAvailability availability;

	private final Set<Connection> taken = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	FailFastDataSource(HikariDataSource pool, DatabaseAvailability availability) {
		super(pool);
		this.pool = pool;
		this.availability = availability;
		availability.tell(this);
	}

	@Override
	public Connection getConnection() throws SQLException {
		try {
			availability.refuseWhileGone();
			Connection connection = pool.getConnection();
			taken.add(connection);
			availability.noteConnected(true);
			return connection;
		}
		catch (SQLException ex) {
			availability.noteConnected(false);
			throw ex;
		}
	}

	/** Has the pool close its connections, those in use once they are returned. */
	void evict() {
		HikariPoolMXBean connections = pool.getHikariPoolMXBean();
		if (connections != null) {
			connections.softEvictConnections();
		}
	}

	/**
	 * Ends the statements that are under way, which fail as if the database had ended
	 * them.
	 * @param loads whether to end also those that may take any time
	 */
	void abort(boolean loads) {
		List<Connection> connections;
		synchronized (taken) {
			connections = List.copyOf(taken);
		}
		for (Connection connection : connections) {
			try {
				if (!connection.isClosed() && (loads || connection.getNetworkTimeout() > 0)) {
					connection.abort(Runnable::run);
				}
			}
			catch (SQLException ex) {
				// it has ended of itself
			}
		}
	}

}
