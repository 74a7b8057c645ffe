package org.briefingapi.database;

import java.util.Map;

/**
 * The database products that can hold the data set, told apart by the URL. On each, every
 * transaction reads one snapshot, whatever a load does meanwhile. The driver has to see
 * to that: a pool would take what it finds in a new connection for the level to go back
 * to, once a load has used another.
 */
enum DatabaseProduct {

	/**
	 * Whose repeatable read covers only the tables that a transaction has read already.
	 */
	H2 {

		@Override
		Map<String, String> driverProperties(DatabaseProperties properties) {
			// it would keep 8 statements
			return Map.of("QUERY_CACHE_SIZE", "256", "INIT",
					"set session characteristics as transaction isolation level snapshot");
		}

	},

	/** And whatever speaks its protocol. */
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

	};

	/** A server that vanishes with its host holds the lock of loads for a minute only. */
	private static final String KEEP_ALIVE = " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10"
			+ " -c tcp_keepalives_count=3";

	/**
	 * What suits an area of few statements reads all of one that has many, and PostgreSQL
	 * would come to use one plan for both.
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

	/** Whether several processes may have this database open at once. */
	boolean isShared(String url) {
		return this != H2 || url.contains(":tcp:") || url.contains(":ssl:") || url.contains("AUTO_SERVER=TRUE");
	}

	abstract Map<String, String> driverProperties(DatabaseProperties properties);

}
