package org.briefingapi.dataset;

import java.sql.DatabaseMetaData;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.api.configuration.FluentConfiguration;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Has text sorted by code point on every database: H2 does so anyway, PostgreSQL where it
 * is told to.
 */
@Component
public class BinaryCollation implements FlywayConfigurationCustomizer {

	private static final String PLACEHOLDER = "binary";

	private final DataSource dataSource;

	BinaryCollation(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public void customize(FluentConfiguration configuration) {
		Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
		placeholders.put(PLACEHOLDER, product().equals("PostgreSQL") ? "collate \"C\"" : "");
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
