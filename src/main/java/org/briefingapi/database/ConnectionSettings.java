package org.briefingapi.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.IsolationLevelDataSourceAdapter;
import org.springframework.stereotype.Component;

/**
 * Sets the properties that a pool's connections need on this database, so that an
 * operator need give no more than a URL. A property that is configured otherwise stays.
 */
@Component
@EnableConfigurationProperties(DatabaseProperties.class)
public class ConnectionSettings implements BeanPostProcessor, Ordered {

	static {
		// H2 would look up each value that it reads among a thousand others, to share
		// equal ones
		System.setProperty("h2.objectCache", System.getProperty("h2.objectCache", "false"));
	}

	private final ObjectProvider<DatabaseProperties> properties;

	private final ObjectProvider<DatabaseAvailability> availability;

	ConnectionSettings(ObjectProvider<DatabaseProperties> properties,
			ObjectProvider<DatabaseAvailability> availability) {
		this.properties = properties;
		this.availability = availability;
	}

	/** The product of the one database, told by its URL. */
	@Bean
	static DatabaseProduct databaseProduct(DataSourceProperties database) {
		return DatabaseProduct.of(database.determineUrl());
	}

	/** Before anything is put around the pool. */
	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null) {
			DatabaseProduct product = DatabaseProduct.of(pool.getJdbcUrl());
			product.driverProperties(properties.getObject()).forEach((key, value) -> {
				if (!pool.getJdbcUrl().contains(key + "=")) {
					pool.getDataSourceProperties().putIfAbsent(key, value);
				}
			});
			if (product == DatabaseProduct.H2) {
				pool.setDataSource(new StatementTimeoutDataSource(pool, properties.getObject().statementTimeout()));
			}
		}
		return bean;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof HikariDataSource pool) || pool.getJdbcUrl() == null) {
			return bean;
		}
		DataSource guarded = new FailFastDataSource(pool, availability.getObject());
		return (DatabaseProduct.of(pool.getJdbcUrl()) == DatabaseProduct.H2) ? levelled(guarded) : guarded;
	}

	/**
	 * Gives connections the level that is asked for also where there is no transaction.
	 */
	private static DataSource levelled(DataSource pool) {
		IsolationLevelDataSourceAdapter levelled = new IsolationLevelDataSourceAdapter();
		levelled.setTargetDataSource(pool);
		return levelled;
	}

}
