package org.briefingapi.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.briefingapi.bench.BenchData;
import org.briefingapi.bench.BenchSize;
import org.briefingapi.database.PostgresServer;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.seedfile.SeedFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(webEnvironment = WebEnvironment.NONE,
		properties = { "briefing.seed=skip", "briefing.load.bulk-from=100" })
class PostgresBulkLoadTests {

	@TempDir
	private static Path data;

	@Autowired
	private SeedLoader loader;

	@Autowired
	private Datasets datasets;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void useANewDatabase(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url", PostgresServer::newDatabase);
	}

	@BeforeAll
	static void writeData() throws Exception {
		BenchData.write(BenchSize.S, data);
	}

	@BeforeEach
	void emptyTheStore() {
		// truncate would wait for the reader that builds the search index, and others for
		// truncate
		List.of("citation", "milestone", "agreed_area", "divergence", "statement", "agreement", "proposal", "event",
				"area", "actor", "source", "node", "change", "dataset")
			.forEach(table -> jdbc.sql("delete from " + table).update());
	}

	@Test
	void loadsAllAndLeavesNothingForTheNextLoad() {
		assertThat(load()).isTrue();
		assertThat(datasets.counts().total()).isEqualTo(445);
		assertThat(load()).isFalse();
	}

	@Test
	void bringsBackTheIndexesAndReferences() {
		List<Map<String, Object>> before = definitions();
		load();
		assertThat(definitions()).isEqualTo(before);
	}

	@Test
	void leavesTheStoreAsItWasWhenALoadFails() {
		List<Map<String, Object>> before = definitions();
		jdbc.sql("alter table topic add constraint refused check (area <> 'area-0')").update();
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::load);
		jdbc.sql("alter table topic drop constraint refused").update();
		assertThat(datasets.counts().total()).isZero();
		assertThat(datasets.dataset()).isEmpty();
		assertThat(definitions()).isEqualTo(before);
	}

	private boolean load() {
		return loader.load(SeedFolder.at(data.toString()));
	}

	private List<Map<String, Object>> definitions() {
		return jdbc.sql("""
				select conrelid::regclass::text as owner, conname as name, pg_get_constraintdef(oid) as definition
				from pg_constraint where connamespace = current_schema()::regnamespace
				union all select tablename, indexname, indexdef from pg_indexes where schemaname = current_schema()
				order by 1, 2, 3""").query().listOfRows();
	}

}
