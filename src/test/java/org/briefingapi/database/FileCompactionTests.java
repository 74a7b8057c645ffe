package org.briefingapi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileCompactionTests {

	private static final int ROWS = 20_000;

	private static final int ATTEMPTS = 30;

	private static final String UPDATE = "update thing set name = name || '!'";

	@TempDir
	private Path folder;

	@Test
	void givesTheSpaceOfReplacedPagesBackOnceNoSnapshotReadsThem()
			throws SQLException, IOException, InterruptedException {
		Path file = folder.resolve("store.mv.db");
		String url = "jdbc:h2:file:" + folder.resolve("store");
		try (Connection writer = DriverManager.getConnection(url);
				Connection reader = DriverManager.getConnection(url)) {
			execute(writer, "create table thing (id varchar primary key, name varchar)");
			execute(writer, "insert into thing select random_uuid(), random_uuid() from system_range(1, " + ROWS + ")");
			execute(writer, "checkpoint sync");
			long before = Files.size(file);
			execute(reader, "set session characteristics as transaction isolation level snapshot");
			reader.setAutoCommit(false);
			assertThat(count(reader, "true")).isEqualTo(ROWS);
			for (int i = 0; i < 4; i++) {
				execute(writer, UPDATE);
			}
			execute(writer, "checkpoint sync");
			long after = Files.size(file);
			FileCompaction compaction = new FileCompaction(
					new JdbcTemplate(new SingleConnectionDataSource(writer, true)), DatabaseProduct.H2);
			compaction.start();
			compaction.compact();
			assertThat(count(reader, "name like '%!'")).as("in the snapshot").isZero();
			reader.rollback();
			for (int i = 0; i < ATTEMPTS && Files.size(file) >= 2 * before; i++) {
				compaction.compact();
			}
			assertThat(Files.size(file)).isLessThan(2 * before).isLessThan(after / 2);
			assertThat(count(reader, "name like '%!!!!'")).isEqualTo(ROWS);
			compaction.destroy();
		}
	}

	private static int count(Connection connection, String condition) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from thing where " + condition)) {
			row.next();
			return row.getInt(1);
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
