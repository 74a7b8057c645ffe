package org.briefingapi.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.briefingapi.BriefingApplication;
import org.briefingapi.RealDataTest;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.dataset.ExportTable;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class ExportTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Datasets datasets;

	@Autowired
	private Snapshot snapshot;

	@Autowired
	private Exports exports;

	@Autowired
	private ExportTables tables;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void writesEveryRowOfEveryTableAsCsv() throws Exception {
		for (ExportTable table : tables.all()) {
			writesEveryRowAsCsv(table);
		}
	}

	private void writesEveryRowAsCsv(ExportTable table) throws Exception {
		List<List<String>> stored = jdbc.query("select " + table.select(), (row, number) -> {
			List<String> cells = new java.util.ArrayList<>();
			for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
				String text = row.getMetaData().getColumnLabel(i).toLowerCase().matches("(recorded|revised|loaded)_at")
						? row.getObject(i, java.time.OffsetDateTime.class).toInstant().toString()
						: Objects.toString(row.getObject(i), null);
				cells.add((text == null) ? "" : text.toLowerCase());
			}
			return cells;
		});
		List<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(get(table.name() + ".csv"))).getRecords();
		assertThat(records.subList(1, records.size())).as(table.name())
			.extracting(
					record -> record.stream().map(cell -> cell.replaceFirst("^'(?=[=+@-])", "").toLowerCase()).toList())
			.isEqualTo(stored);
	}

	@Test
	void leavesOutNoTable() {
		List<String> stored = jdbc.queryForList("""
				select lower(table_name) from information_schema.tables
				where lower(table_schema) = 'public' and table_type = 'BASE TABLE'""", String.class);
		// the columns of an edition are with its changes
		stored.removeAll(List.of("load_lock", "flyway_schema_history", "edition"));
		assertThat(stored).allSatisfy(table -> assertThat(tables.all())
			.anyMatch(exported -> exported.select().matches("(?s).*from " + table + "\\b.*")));
	}

	@Test
	void givesSeedDataThatLoadsAsTheSameVersion(@TempDir Path folder) throws Exception {
		for (String plural : RecordExport.plurals()) {
			Files.writeString(folder.resolve(plural + ".ndjson"), get(plural + ".ndjson"));
		}
		try (ConfigurableApplicationContext other = new SpringApplicationBuilder(BriefingApplication.class)
			.web(WebApplicationType.NONE)
			.run("--briefing.seed=load", "--briefing.seed-data=" + folder)) {
			assertThat(other.getBean(Datasets.class).dataset().map(Dataset::version))
				.isEqualTo(datasets.dataset().map(Dataset::version));
		}
	}

	@Test
	void givesOneStateHoweverLongItTakes() {
		List<Object[]> notes = stored("select note, slug from statement");
		List<Object[]> digests = stored("select digest, slug from node");
		try {
			assertThatOneStateIsGiven();
		}
		finally {
			jdbc.batchUpdate("update statement set note = ? where slug = ?", notes);
			jdbc.batchUpdate("update node set digest = ? where slug = ?", digests);
		}
	}

	private List<Object[]> stored(String query) {
		return jdbc.query(query, (row, number) -> new Object[] { row.getString(1), row.getString(2) });
	}

	private void assertThatOneStateIsGiven() {
		String before = snapshot.readOnce(() -> written("statements.ndjson") + written("records.csv"));
		String during = snapshot.readOnce(() -> {
			String first = written("statements.ndjson");
			CompletableFuture.runAsync(() -> {
				jdbc.update("update statement set note = 'Changed meanwhile.'");
				jdbc.update("update node set digest = 'other'");
			}).join();
			assertThat(written("statements.ndjson")).isEqualTo(first);
			return first + written("records.csv");
		});
		assertThat(during).isEqualTo(before);
		assertThat(snapshot.readOnce(() -> written("statements.ndjson"))).contains("Changed meanwhile.");
	}

	private String written(String file) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			exports.write(file, bytes);
			return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void beginsATableForExcelWithAByteOrderMark() throws Exception {
		byte[] table = mvc.get().uri("/export/actors.csv").exchange().getResponse().getContentAsByteArray();
		byte[] excel = mvc.get().uri("/export/actors.csv?for=excel").exchange().getResponse().getContentAsByteArray();
		assertThat(new String(excel, StandardCharsets.UTF_8))
			.isEqualTo("\uFEFF" + new String(table, StandardCharsets.UTF_8));
		assertThat(mvc.get().uri("/export/actors.csv?for=word")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void namesTheVersionAndKnowsItAgain() {
		MvcTestResult export = mvc.get().uri("/export/actors.csv").exchange();
		assertThat(export).hasHeader("Dataset-Version", datasets.dataset().orElseThrow().version());
		String tag = String.valueOf(export.getResponse().getHeader(HttpHeaders.ETAG));
		assertThat(mvc.get().uri("/export/actors.csv").header(HttpHeaders.IF_NONE_MATCH, tag))
			.hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(mvc.head().uri("/export/actors.csv")).hasStatusOk()
			.hasHeader(HttpHeaders.ETAG, tag)
			.bodyText()
			.isEmpty();
	}

	private String get(String file) throws Exception {
		MvcTestResult export = mvc.get().uri("/export/" + file).exchange();
		assertThat(export).hasStatusOk();
		return new String(export.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
