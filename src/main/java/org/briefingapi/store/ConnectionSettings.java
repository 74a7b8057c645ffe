package org.briefingapi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.PGConnection;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Sets what a pool's connections must have on this database, so that a URL is all that an
 * operator need give. What is configured otherwise stays.
 */
@Component
@EnableConfigurationProperties(StoreProperties.class)
public class ConnectionSettings implements BeanPostProcessor {

	static {
		// H2 would look up each value that it reads among a thousand others, to share
		// equal ones
		System.setProperty("h2.objectCache", System.getProperty("h2.objectCache", "false"));
	}

	private final ObjectProvider<StoreProperties> properties;

	ConnectionSettings(ObjectProvider<StoreProperties> properties) {
		this.properties = properties;
	}

	/** Lets the transaction of a load take any time. */
	public static void unlimited(Connection connection) throws SQLException {
		if (connection.isWrapperFor(PGConnection.class)) {
			connection.setNetworkTimeout(Runnable::run, 0);
			try (Statement statement = connection.createStatement()) {
				statement.execute("set local statement_timeout = 0");
			}
		}
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null) {
			Product.of(pool.getJdbcUrl()).driverProperties(properties.getObject()).forEach((key, value) -> {
				if (!pool.getJdbcUrl().contains(key + "=")) {
					pool.getDataSourceProperties().putIfAbsent(key, value);
				}
			});
		}
		return bean;
	}

}
