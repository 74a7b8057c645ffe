package org.briefingapi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One embedded PostgreSQL for a whole test run, with databases for single tests. Their
 * default collation is that of a language.
 */
public final class PostgresServer {

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private PostgresServer() {
	}

	/** The URL of a new, empty database. */
	public static String newDatabase() {
		String name = "test_" + DATABASES.incrementAndGet();
		EmbeddedPostgres server = Running.SERVER;
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(
					"create database %s template template0 locale_provider icu icu_locale 'en-US'".formatted(name));
			return server.getJdbcUrl("postgres", name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Starts a server that keeps its data in a folder.
	 * @param port 0 for any free port
	 */
	public static EmbeddedPostgres start(Path folder, int port) throws IOException {
		return EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false).setPort(port).start();
	}

	private static EmbeddedPostgres start() {
		try {
			return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Running {

		private static final EmbeddedPostgres SERVER = start();

		static {
			Runtime.getRuntime().addShutdownHook(new Thread(Running::stop));
		}

		private static void stop() {
			try {
				SERVER.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
