package org.briefingapi.database;

import java.util.HashMap;
import java.util.Map;

import org.flywaydb.core.api.configuration.FluentConfiguration;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** The parts of a migration that are for one database and not for the other. */
@Component
public class MigrationDialect implements FlywayConfigurationCustomizer {

	/** Has text sorted by code point, as H2 does anyway. */
	private static final String BINARY = "binary";

	/**
	 * Begins a line that is for PostgreSQL alone: H2 indexes each reference by itself.
	 */
	private static final String POSTGRES = "postgres";

	private final DatabaseProduct product;

	MigrationDialect(DatabaseProduct product) {
		this.product = product;
	}

	@Override
	public void customize(FluentConfiguration configuration) {
		Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
		boolean postgres = product == DatabaseProduct.POSTGRESQL;
		placeholders.put(BINARY, postgres ? "collate \"C\"" : "");
		placeholders.put(POSTGRES, postgres ? "" : "-- ");
		configuration.placeholders(placeholders);
	}

}
