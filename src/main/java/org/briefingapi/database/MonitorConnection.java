package org.briefingapi.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * A dedicated connection outside the pool, by which the server polls the database even
 * when clients keep the pool busy.
 */
@Component
public class MonitorConnection implements DisposableBean {

	/** In seconds, for a query, and to get a connection again. */
	private static final int TIMEOUT = 1;

	/** In seconds, to get the first connection, when everything is slow. */
	private static final int FIRST_TIMEOUT = 5;

	private final String url;

	private final Properties properties = new Properties();

	private final DatabaseProduct product;

	private @Nullable Connection connection;

	MonitorConnection(DataSource dataSource, DatabaseProduct product) throws SQLException {
		HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
		this.url = pool.getJdbcUrl();
		this.product = product;
		this.properties.putAll(pool.getDataSourceProperties());
		put("user", pool.getUsername());
		put("password", pool.getPassword());
		if (product == DatabaseProduct.POSTGRESQL) {
			put("ApplicationName", "briefing-api monitor");
			put("connectTimeout", String.valueOf(TIMEOUT));
			put("socketTimeout", String.valueOf(TIMEOUT));
			put("loginTimeout", String.valueOf(FIRST_TIMEOUT));
		}
	}

	private void put(String key, @Nullable String value) {
		if (value != null) {
			properties.setProperty(key, value);
		}
	}

	/**
	 * Whether so many failures one after the other mean that the database is gone. A
	 * failure of H2 means that it has closed itself in this process; the connections of
	 * the pool are then of no use, also once it is opened anew.
	 */
	public boolean isDown(int failures) {
		return failures >= ((product == DatabaseProduct.H2) ? 1 : 2);
	}

	/** Asks the database on this connection, which is opened first if it has to be. */
	public synchronized <T> T query(Query<T> query) throws SQLException {
		try {
			if (connection == null) {
				connection = DriverManager.getConnection(url, properties);
				properties.computeIfPresent("loginTimeout", (key, first) -> String.valueOf(TIMEOUT));
			}
			return query.on(connection);
		}
		catch (SQLException ex) {
			discard();
			throw ex;
		}
	}

	/** Asks the database, once it proves that it is back. */
	public <T> T queryAfterFailure(Query<T> query) throws SQLException {
		return query(open -> {
			product.requireReady(open);
			return query.on(open);
		});
	}

	private void discard() {
		Connection open = connection;
		connection = null;
		if (open != null) {
			try {
				open.close();
			}
			catch (SQLException ex) {
				// it is of no use any more
			}
		}
	}

	@Override
	public synchronized void destroy() {
		discard();
	}

	/** A question to the database. */
	public interface Query<T> {

		T on(Connection connection) throws SQLException;

	}

}
