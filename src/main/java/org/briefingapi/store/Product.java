package org.briefingapi.store;

import java.util.Map;

/** The database products that can hold the data set, told apart by the URL. */
enum Product {

	/**
	 * Whose repeatable read covers only the tables that a transaction has read already.
	 */
	H2("snapshot") {

		@Override
		Map<String, String> driverProperties(StoreProperties properties) {
			return Map.of();
		}

	},

	/** And whatever speaks its protocol. */
	POSTGRESQL("repeatable read") {

		@Override
		Map<String, String> driverProperties(StoreProperties properties) {
			return Map.of("ApplicationName", "briefing-api", "connectTimeout",
					String.valueOf(properties.connectTimeout().toSeconds()), "socketTimeout",
					String.valueOf(properties.silence().toSeconds()), "cancelSignalTimeout",
					String.valueOf(properties.connectTimeout().toSeconds()), "tcpKeepAlive", "true", "options",
					"-c statement_timeout=" + properties.statementTimeout().toMillis());
		}

	};

	private final String snapshot;

	Product(String snapshot) {
		this.snapshot = snapshot;
	}

	static Product of(String url) {
		return url.startsWith("jdbc:postgresql:") ? POSTGRESQL : H2;
	}

	/** Has every transaction read one snapshot, whatever a load does meanwhile. */
	String initSql() {
		return "set session characteristics as transaction isolation level " + snapshot;
	}

	abstract Map<String, String> driverProperties(StoreProperties properties);

}
