package org.briefingapi.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * A connection of its own, beside the pool, by which a server looks at the database
 * however busy it is, and is woken by the others where the database can do that.
 */
@Component
public class MonitorConnection implements DisposableBean {

	private static final String CHANNEL = "briefing_dataset";

	/** In seconds, for a look, and to get a connection again. */
	private static final int PATIENCE = 1;

	/** In seconds, to get the first connection, when everything is slow. */
	private static final int FIRST_PATIENCE = 5;

	private final String url;

	private final Properties properties = new Properties();

	private final DatabaseProduct product;

	private volatile @Nullable Connection connection;

	/** A replica, and what only speaks the protocol, may know of no notices. */
	private volatile boolean deaf;

	MonitorConnection(DataSource dataSource) throws SQLException {
		HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
		this.url = pool.getJdbcUrl();
		this.product = DatabaseProduct.of(url);
		this.properties.putAll(pool.getDataSourceProperties());
		put("user", pool.getUsername());
		put("password", pool.getPassword());
		if (product == DatabaseProduct.POSTGRESQL) {
			put("ApplicationName", "briefing-api lookout");
			put("connectTimeout", String.valueOf(PATIENCE));
			put("socketTimeout", String.valueOf(PATIENCE));
			put("loginTimeout", String.valueOf(FIRST_PATIENCE));
		}
	}

	private void put(String key, @Nullable String value) {
		if (value != null) {
			properties.setProperty(key, value);
		}
	}

	/** Whether other servers may use this database, too. */
	public boolean isShared() {
		return product.isShared(url);
	}

	/** The SQL that wakes the other servers once the transaction is committed, if any. */
	public @Nullable String wake() {
		return (product == DatabaseProduct.POSTGRESQL && !deaf) ? "notify " + CHANNEL : null;
	}

	/** Looks, on the connection that this keeps. */
	public <T> T look(Look<T> look) throws SQLException {
		try {
			return look.at(connection());
		}
		catch (SQLException ex) {
			letGo();
			throw ex;
		}
	}

	private Connection connection() throws SQLException {
		Connection open = connection;
		if (open == null) {
			open = DriverManager.getConnection(url, properties);
			connection = open;
			if (product == DatabaseProduct.POSTGRESQL) {
				put("loginTimeout", String.valueOf(PATIENCE));
				listen(open);
			}
		}
		return open;
	}

	private void listen(Connection open) throws SQLException {
		try (Statement statement = open.createStatement()) {
			statement.execute("listen " + CHANNEL);
			deaf = false;
		}
		catch (SQLException ex) {
			if (DatabaseAvailability.isBehind(ex)) {
				throw ex;
			}
			deaf = true;
		}
	}

	/** Waits for so long, or until another server wakes this one. */
	public void rest(Duration time) throws InterruptedException {
		Connection open = connection;
		if (product != DatabaseProduct.POSTGRESQL || open == null) {
			Thread.sleep(time.toMillis());
			return;
		}
		try {
			open.unwrap(PGConnection.class).getNotifications(Math.toIntExact(time.toMillis()));
		}
		catch (SQLException ex) {
			letGo();
		}
	}

	private void letGo() {
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
	public void destroy() {
		letGo();
	}

	/** What is looked for. */
	public interface Look<T> {

		T at(Connection connection) throws SQLException;

	}

}
