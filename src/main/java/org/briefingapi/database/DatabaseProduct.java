package org.briefingapi.database;

import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * The database products that can hold the data set, told apart by the URL. On each, every
 * transaction but that of a load reads one snapshot. The driver sets the level: a pool
 * would go back to the level that a new connection has, once a reader has used another.
 */
public enum DatabaseProduct {

	/**
	 * Whose repeatable read covers only the tables that a transaction has read already.
	 */
	H2 {

		@Override
		Map<String, String> driverProperties(DatabaseProperties properties) {
			// it would keep 8 statements
			return Map.of("QUERY_CACHE_SIZE", "64", "INIT",
					"set session characteristics as transaction isolation level snapshot");
		}

		@Override
		public void unlimited(Connection connection) throws SQLException {
			execute(connection, "set query_timeout 0");
			// pages that a load writes and replaces would keep their space for a while
			store(connection).setRetentionTime(0);
		}

		@Override
		public void limited(Connection connection) throws SQLException {
			execute(connection, "set query_timeout " + TIME_LIMIT);
			store(connection).setRetentionTime(RETENTION);
		}

		@Override
		public void sync(Connection connection) throws SQLException {
			execute(connection, "checkpoint sync");
		}

		@Override
		void compact(Connection connection) throws SQLException {
			MVStore store = store(connection);
			// a file in memory is none
			if (store.getFileStore() instanceof RandomAccessStore file && hasRoom(file)
					&& file.getFillRate() * file.getChunksFillRate() / 100 < MIN_FILL_RATE) {
				store.setRetentionTime(0);
				// some chunks at a time; moved all at once, they double the file
				file.compactMoveChunks(MIN_FILL_RATE, MOVED, store);
				store.compactFile(MAX_COMPACTING);
				store.setRetentionTime(RETENTION);
			}
		}

		/** H2 closes the database when a write fails. */
		private static boolean hasRoom(RandomAccessStore file) {
			return new File(file.getFileName()).getUsableSpace() > ROOM;
		}

		private static MVStore store(Connection connection) throws SQLException {
			return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase()
				.getStore()
				.getMvStore();
		}

		@Override
		void requireReady(Connection connection) throws SQLException {
			execute(connection, "update load_lock set id = id");
			execute(connection, "checkpoint sync");
		}

		@Override
		public String insertMissing(String table, String columns, String query) {
			String same = Stream.of(columns.split(", "))
				.map(column -> String.format(Locale.ROOT, "t.%1$s = q.%1$s", column))
				.collect(Collectors.joining(" and "));
			return String.format(Locale.ROOT,
					"insert into %1$s (%2$s) select distinct %2$s from (%3$s) q where not exists (select 1 from %1$s t where %4$s)",
					table, columns, query, same);
		}

	},

	/** Or another product with its protocol. */
	POSTGRESQL {

		@Override
		Map<String, String> driverProperties(DatabaseProperties properties) {
			String seconds = String.valueOf(properties.connectTimeout().toSeconds());
			return Map.of("ApplicationName", "briefing-api", "connectTimeout", seconds, "cancelSignalTimeout", seconds,
					"socketTimeout", String.valueOf(properties.longestSilence().toSeconds()), "tcpKeepAlive", "true",
					"reWriteBatchedInserts", "true", "options",
					"-c default_transaction_isolation=repeatable\\ read -c statement_timeout="
							+ properties.statementTimeout().toMillis() + KEEP_ALIVE + PLANS_FOR_VALUES);
		}

		@Override
		public void unlimited(Connection connection) throws SQLException {
			connection.setNetworkTimeout(Runnable::run, 0);
			execute(connection, "set local statement_timeout = 0");
			execute(connection, "set local idle_in_transaction_session_timeout = 0");
		}

		@Override
		public void limited(Connection connection) {
			// the settings of unlimited end with the transaction
		}

		@Override
		public void sync(Connection connection) {
			// a commit is on the disk
		}

		@Override
		void requireReady(Connection connection) {
			// it answers only when it is ready, and a replica cannot be written to
		}

		@Override
		public String insertMissing(String table, String columns, String query) {
			return String.format(Locale.ROOT, "insert into %s (%s) %s on conflict do nothing", table, columns, query);
		}

	};

	/** In milliseconds. */
	private static final int MAX_COMPACTING = 500;

	/** How long H2 keeps what it has replaced, in milliseconds; the default of H2. */
	private static final int RETENTION = 45_000;

	/** How many bytes of a file are moved at once. */
	private static final long MOVED = 128 << 20;

	/** How many bytes of the disk have to be free for that. */
	private static final long ROOM = 4 * MOVED;

	/** Of the bytes of a file, in percent: with fewer in use, it is compacted. */
	private static final int MIN_FILL_RATE = 65;

	/** A server that vanishes with its host holds the lock of loads for a minute only. */
	private static final String KEEP_ALIVE = " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10"
			+ " -c tcp_keepalives_count=3";

	/**
	 * A plan that suits an area of few statements reads all statements of one that has
	 * many, and PostgreSQL would come to use one plan for both.
	 */
	private static final String PLANS_FOR_VALUES = " -c plan_cache_mode=force_custom_plan";

	/**
	 * The variable of an H2 session that has the time limit of statements. It is the
	 * session's, since H2 forgets all that it has prepared each time that one is set.
	 */
	static final String TIME_LIMIT = "@time_limit";

	static DatabaseProduct of(String url) {
		return url.startsWith("jdbc:postgresql:") ? POSTGRESQL : H2;
	}

	abstract Map<String, String> driverProperties(DatabaseProperties properties);

	/**
	 * Lets the transaction of a load take any time, and rest for any time.
	 * {@link #limited} is due at its end.
	 */
	public abstract void unlimited(Connection connection) throws SQLException;

	/** Ends what {@link #unlimited} began. */
	public abstract void limited(Connection connection) throws SQLException;

	/**
	 * Writes the commits of a load to the disk, so that they outlive a process that is
	 * killed. H2 would do so a moment later, and keep the old pages in its file.
	 */
	public abstract void sync(Connection connection) throws SQLException;

	/**
	 * Gives some of the space of replaced pages back to the disk, if much of the file is
	 * such space. Writers wait meanwhile, for a second or so.
	 */
	void compact(Connection connection) throws SQLException {
		// PostgreSQL has its own vacuum
	}

	/**
	 * Throws an exception unless a database that was gone is back for good. H2 on a full
	 * disk opens and answers, and closes itself again on its first write.
	 */
	abstract void requireReady(Connection connection) throws SQLException;

	/**
	 * SQL that adds to a table the rows of a query that it does not have.
	 * @param columns all columns of the table
	 */
	public abstract String insertMissing(String table, String columns, String query);

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
