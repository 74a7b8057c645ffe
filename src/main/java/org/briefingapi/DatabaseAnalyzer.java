package org.briefingapi;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains why the database cannot be opened. */
class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private static final int H2_ALREADY_OPEN = 90020;

	/**
	 * Error codes of H2: a relative path, an unknown setting, errors of the file system,
	 * a damaged file, a file of another version.
	 */
	private static final Set<Integer> H2_CANNOT_OPEN = Set.of(90011, 90046, 90113, 90028, 90031, 90029, 90030, 90048,
			90062, 50000);

	private static final String CONNECTION_EXCEPTION = "08";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		if (cause.getErrorCode() == H2_ALREADY_OPEN) {
			return new FailureAnalysis("Another server is using the store.",
					"Stop it, or name another store with --briefing.store=<path>.", cause);
		}
		if (H2_CANNOT_OPEN.contains(cause.getErrorCode())) {
			return new FailureAnalysis("The store cannot be opened: " + cause.getMessage(),
					"Name a file in a folder that can be written with --briefing.store=<path>, as ./store or /srv/store.",
					cause);
		}
		if (cause.getSQLState() != null && cause.getSQLState().startsWith(CONNECTION_EXCEPTION)) {
			return new FailureAnalysis("The database cannot be reached: " + cause.getMessage(),
					"Start it, or name another one with --spring.datasource.url=<url>.", cause);
		}
		return null;
	}

}
