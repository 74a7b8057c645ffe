package org.briefingapi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Puts all rows of a store into an empty one of the same tables, keys and indexes: by JDBC in
 * batches on H2, by {@code copy} on PostgreSQL. References are not checked.
 */
final class PlainLoad {

	private static final int BATCH = 1000;

	private static final String TABLES = """
			select table_name from information_schema.tables
			where table_schema in ('PUBLIC', 'public') and table_type = 'BASE TABLE'
			and lower(table_name) <> 'flyway_schema_history'""";

	private final String from;

	private final String to;

	private final boolean postgres;

	PlainLoad(String from, String to) {
		this.from = from;
		this.to = to;
		this.postgres = from.startsWith("jdbc:postgresql:");
	}

	/** Loads; how long that took, without the time to read the rows. */
	Duration run(Path folder) throws SQLException, IOException {
		if (postgres) {
			try (Connection connection = DriverManager.getConnection(from); Statement statement = connection.createStatement()) {
				statement.execute("create database plain");
			}
		}
		Flyway.configure()
			.dataSource(to, null, null)
			.locations("classpath:db/migration")
			.placeholders(postgres ? Map.of("binary", "collate \"C\"", "postgres", "")
					: Map.of("binary", "", "postgres", "-- "))
			.load()
			.migrate();
		try (Connection source = DriverManager.getConnection(from);
				Connection target = DriverManager.getConnection(to);
				Statement settings = target.createStatement()) {
			settings.execute(postgres ? "set session_replication_role = replica" : "set referential_integrity false");
			List<String> tables = values(source, TABLES);
			settings.execute("delete from load_lock");
			return postgres ? copy(tables, source, target, folder.resolve("rows")) : insert(tables, source, target);
		}
	}

	private static Duration copy(List<String> tables, Connection source, Connection target, Path rows)
			throws SQLException, IOException {
		CopyManager reader = source.unwrap(PGConnection.class).getCopyAPI();
		CopyManager writer = target.unwrap(PGConnection.class).getCopyAPI();
		Duration taken = Duration.ZERO;
		for (String table : tables) {
			try (OutputStream out = Files.newOutputStream(rows)) {
				reader.copyOut("copy %s to stdout (format binary)".formatted(table), out);
			}
			long start = System.nanoTime();
			try (InputStream in = Files.newInputStream(rows)) {
				writer.copyIn("copy %s from stdin (format binary)".formatted(table), in, 1 << 16);
			}
			taken = taken.plusNanos(System.nanoTime() - start);
		}
		return taken;
	}

	private static Duration insert(List<String> tables, Connection source, Connection target) throws SQLException {
		target.setAutoCommit(false);
		Duration taken = Duration.ZERO;
		for (String table : tables) {
			try (Statement reading = source.createStatement();
					ResultSet rows = reading.executeQuery("select * from " + table)) {
				int columns = rows.getMetaData().getColumnCount();
				String insert = "insert into %s values (%s)".formatted(table,
						String.join(", ", Collections.nCopies(columns, "?")));
				try (PreparedStatement writing = target.prepareStatement(insert)) {
					List<Object[]> batch = new ArrayList<>();
					boolean more = true;
					while (more) {
						more = rows.next();
						if (more) {
							Object[] row = new Object[columns];
							for (int i = 0; i < columns; i++) {
								row[i] = rows.getObject(i + 1);
							}
							batch.add(row);
						}
						if (!more || batch.size() == BATCH) {
							taken = taken.plus(insert(batch, writing));
							batch.clear();
						}
					}
				}
			}
		}
		return taken;
	}

	private static Duration insert(List<Object[]> batch, PreparedStatement writing) throws SQLException {
		long start = System.nanoTime();
		for (Object[] row : batch) {
			for (int i = 0; i < row.length; i++) {
				writing.setObject(i + 1, row[i]);
			}
			writing.addBatch();
		}
		writing.executeBatch();
		writing.getConnection().commit();
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/** The bytes that a database takes on the disk. */
	static long size(String url) throws IOException, SQLException {
		if (url.startsWith("jdbc:h2:file:")) {
			return Files.size(Path.of(url.substring("jdbc:h2:file:".length()) + ".mv.db"));
		}
		try (Connection connection = DriverManager.getConnection(url)) {
			return Long.parseLong(values(connection, "select pg_database_size(current_database())").get(0));
		}
	}

	private static List<String> values(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			List<String> values = new ArrayList<>();
			while (rows.next()) {
				values.add(rows.getString(1));
			}
			return values;
		}
	}

}
