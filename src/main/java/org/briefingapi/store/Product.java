package org.briefingapi.store;

import java.util.Map;

/**
 * The database products that can hold the data set, told apart by the URL. On each, every
 * transaction reads one snapshot, whatever a load does meanwhile. The driver has to see
 * to that: a pool would take what it finds in a new connection for the level to go back
 * to, once a load has used another.
 */
enum Product {

	/**
	 * Whose repeatable read covers only the tables that a transaction has read already.
	 */
	H2 {

		@Override
		Map<String, String> driverProperties(StoreProperties properties) {
			return Map.of("INIT", "set session characteristics as transaction isolation level snapshot");
		}

	},

	/** And whatever speaks its protocol. */
	POSTGRESQL {

		@Override
		Map<String, String> driverProperties(StoreProperties properties) {
			String seconds = String.valueOf(properties.connectTimeout().toSeconds());
			return Map.of("ApplicationName", "briefing-api", "connectTimeout", seconds, "cancelSignalTimeout", seconds,
					"socketTimeout", String.valueOf(properties.silence().toSeconds()), "tcpKeepAlive", "true",
					"reWriteBatchedInserts", "true", "options",
					"-c default_transaction_isolation=repeatable\\ read -c statement_timeout="
							+ properties.statementTimeout().toMillis());
		}

	};

	static Product of(String url) {
		return url.startsWith("jdbc:postgresql:") ? POSTGRESQL : H2;
	}

	/** Whether several processes may have this database open at once. */
	boolean isShared(String url) {
		return this != H2 || url.contains(":tcp:") || url.contains(":ssl:") || url.contains("AUTO_SERVER=TRUE");
	}

	abstract Map<String, String> driverProperties(StoreProperties properties);

}
