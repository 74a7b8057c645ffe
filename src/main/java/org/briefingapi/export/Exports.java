package org.briefingapi.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;
import org.briefingapi.dataset.ExportTable;
import org.briefingapi.web.CsvWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the files of the export, row by row. */
@Component
class Exports {

	private static final int FETCH_SIZE = 500;

	private final JdbcTemplate jdbc;

	private final RecordExport records;

	private final List<ExportTable> tables;

	private final Map<String, String> names = new LinkedHashMap<>();

	Exports(DataSource dataSource, RecordExport records, ExportTables tables) {
		this.tables = tables.all();
		this.jdbc = new JdbcTemplate(dataSource);
		this.jdbc.setFetchSize(FETCH_SIZE);
		this.records = records;
		RecordExport.plurals()
			.forEach(plural -> names.put(plural + ".ndjson",
					String.format(Locale.ROOT, "The %s as seed data, which can be loaded again.",
							plural.equals(RecordExport.DESCRIPTION) ? "description of the data set" : plural)));
		this.tables.forEach(table -> names.put(table.name() + ".csv", table.about()));
	}

	/** The files and their content. */
	Map<String, String> names() {
		return names;
	}

	/** Writes a file. It must run in a transaction. */
	void write(String file, OutputStream output) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
		try {
			String name = file.substring(0, file.lastIndexOf('.'));
			if (file.endsWith(".ndjson")) {
				records.forEach(name, record -> line(writer, record));
			}
			else {
				tables.stream()
					.filter(table -> table.name().equals(name))
					.forEach(table -> writeTable(table, new CsvWriter(writer)));
			}
			writer.flush();
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static void line(Writer writer, String record) {
		try {
			writer.write(record);
			writer.write('\n');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void writeTable(ExportTable table, CsvWriter csv) {
		jdbc.query("select " + table.select(), (ResultSet rows) -> {
			try {
				csv.write(header(rows));
				while (rows.next()) {
					csv.write(cells(rows));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return null;
		});
	}

	private static List<@Nullable String> header(ResultSet rows) throws SQLException {
		List<@Nullable String> names = new ArrayList<>();
		for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
			names.add(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
		}
		return names;
	}

	private static List<@Nullable String> cells(ResultSet row) throws SQLException {
		List<@Nullable String> cells = new ArrayList<>();
		for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
			int type = row.getMetaData().getColumnType(i);
			if (type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE) {
				// drivers differ in how they write it
				OffsetDateTime time = row.getObject(i, OffsetDateTime.class);
				cells.add((time != null) ? time.toInstant().toString() : null);
			}
			else if (row.getObject(i) instanceof Boolean flag) {
				cells.add(flag.toString());
			}
			else {
				cells.add(row.getString(i));
			}
		}
		return cells;
	}

}
