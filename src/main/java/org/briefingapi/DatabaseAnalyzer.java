package org.briefingapi;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Knows why a database does not open. */
class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private static final int H2_ALREADY_OPEN = 90020;

	private static final String CONNECTION_EXCEPTION = "08";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		if (cause.getErrorCode() == H2_ALREADY_OPEN) {
			return new FailureAnalysis("Another server is using the store.",
					"Stop it, or name another store with --briefing.store=<path>.", cause);
		}
		if (cause.getSQLState() != null && cause.getSQLState().startsWith(CONNECTION_EXCEPTION)) {
			return new FailureAnalysis("The database cannot be reached: " + cause.getMessage(),
					"Start it, or name another one with --spring.datasource.url=<url>.", cause);
		}
		return null;
	}

}
