package org.briefingapi.database;

import java.sql.DatabaseMetaData;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** What a migration has to say on one database and not on the other. */
@Component
public class MigrationDialect implements FlywayConfigurationCustomizer {

	/** Has text sorted by code point, as H2 does anyway. */
	private static final String BINARY = "binary";

	/**
	 * Begins a line that is for PostgreSQL alone: H2 indexes each reference by itself.
	 */
	private static final String POSTGRES = "postgres";

	private final DataSource dataSource;

	MigrationDialect(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public void customize(FluentConfiguration configuration) {
		Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
		boolean postgres = product().equals("PostgreSQL");
		placeholders.put(BINARY, postgres ? "collate \"C\"" : "");
		placeholders.put(POSTGRES, postgres ? "" : "-- ");
		configuration.placeholders(placeholders);
	}

	private String product() {
		try {
			return JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException("The database does not tell which product it is", ex);
		}
	}

}
