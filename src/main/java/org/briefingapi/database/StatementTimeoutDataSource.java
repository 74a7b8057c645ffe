package org.briefingapi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Opens connections to H2 that keep their time limit of statements. Where JDBC tells of a
 * limit, Hibernate takes it for one of its own and lifts it after each statement, and H2
 * has but one for the whole connection.
 */
final class StatementTimeoutDataSource extends DelegatingDataSource {

	private final Duration limit;

	StatementTimeoutDataSource(HikariDataSource pool, Duration limit) {
		super(new DriverDataSource(pool.getJdbcUrl(), pool.getDriverClassName(), pool.getDataSourceProperties(),
				pool.getUsername(), pool.getPassword()));
		this.limit = limit;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return limited(super.getConnection());
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		return limited(super.getConnection(user, password));
	}

	private Connection limited(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			// from now on, JDBC tells of none without a look at what SQL sets
			statement.setQueryTimeout(0);
			statement.execute(String.format(Locale.ROOT, "set %s %d", DatabaseProduct.TIME_LIMIT, limit.toMillis()));
			DatabaseProduct.H2.limited(connection);
			return connection;
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
	}

}
