package org.briefingapi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * A connection of its own, beside the pool, by which a server looks at the database
 * however busy it is, and is woken by the others where the database can do that.
 */
@Component
public class Lookout implements DisposableBean {

	private static final String CHANNEL = "briefing_dataset";

	private static final long PATIENCE = 2;

	private final HikariDataSource pool;

	private final Product product;

	private final boolean shared;

	private @Nullable Connection connection;

	Lookout(DataSource dataSource) throws SQLException {
		HikariDataSource main = dataSource.unwrap(HikariDataSource.class);
		HikariConfig config = new HikariConfig();
		config.setPoolName("lookout");
		config.setJdbcUrl(main.getJdbcUrl());
		config.setUsername(main.getUsername());
		config.setPassword(main.getPassword());
		main.getDataSourceProperties().forEach((key, value) -> config.addDataSourceProperty(key.toString(), value));
		config.setMaximumPoolSize(1);
		config.setMinimumIdle(0);
		config.setInitializationFailTimeout(-1);
		config.setConnectionTimeout(Duration.ofSeconds(PATIENCE).toMillis());
		this.product = Product.of(config.getJdbcUrl());
		if (product == Product.POSTGRESQL) {
			config.addDataSourceProperty("socketTimeout", String.valueOf(PATIENCE));
			config.addDataSourceProperty("loginTimeout", String.valueOf(PATIENCE));
		}
		this.shared = product.isShared(config.getJdbcUrl());
		this.pool = new HikariDataSource(config);
	}

	/** Whether other servers may use this database, too. */
	public boolean isShared() {
		return shared;
	}

	/** The SQL that wakes the other servers once the transaction is committed, if any. */
	public @Nullable String wake() {
		return (product == Product.POSTGRESQL) ? "notify " + CHANNEL : null;
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
			open = pool.getConnection();
			connection = open;
			if (product == Product.POSTGRESQL) {
				try (Statement statement = open.createStatement()) {
					statement.execute("listen " + CHANNEL);
				}
			}
		}
		return open;
	}

	/** Waits for so long, or until another server wakes this one. */
	public void rest(Duration time) throws InterruptedException {
		Connection open = connection;
		if (product != Product.POSTGRESQL || open == null) {
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
			pool.evictConnection(open);
		}
	}

	@Override
	public void destroy() {
		pool.close();
	}

	/** What is looked for. */
	public interface Look<T> {

		T at(Connection connection) throws SQLException;

	}

}
