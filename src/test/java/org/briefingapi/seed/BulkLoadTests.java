package org.briefingapi.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.briefingapi.bench.BenchData;
import org.briefingapi.bench.BenchSize;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.seedfile.SeedFolder;
import org.briefingapi.snapshot.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:bulk;MODE=REGULAR", "briefing.seed=skip",
		"briefing.load.bulk-from=100" })
class BulkLoadTests {

	@TempDir
	private static Path data;

	@Autowired
	private SeedLoader loader;

	@Autowired
	private Datasets datasets;

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	static void writeData() throws Exception {
		BenchData.write(BenchSize.S, data);
	}

	@BeforeEach
	void emptyTheStore() {
		jdbc.sql("delete from dataset").update();
		loader.wipe();
	}

	@Test
	void loadsAllAndLeavesNothingForTheNextLoad() {
		load();
		String version = version();
		assertThat(datasets.counts().statements()).isEqualTo(300);
		assertThat(datasets.counts().total()).isEqualTo(445);
		load();
		assertThat(version()).isEqualTo(version);
		assertThat(count("change")).isZero();
	}

	@Test
	void bringsBackTheIndexesAndReferences() {
		List<Map<String, Object>> indexes = indexes();
		List<Map<String, Object>> constraints = constraints();
		load();
		assertThat(constraints()).isEqualTo(constraints);
		assertThat(indexes()).isEqualTo(indexes);
	}

	@Test
	void sweepsAwayWhatIsWithoutADataSet() {
		load();
		jdbc.sql("delete from dataset").update();
		loader.wipe();
		assertThat(count("node")).isZero();
		load();
		assertThat(datasets.counts().total()).isEqualTo(445);
	}

	@Test
	void leavesAWholeStoreAlone() {
		load();
		loader.wipe();
		assertThat(datasets.counts().total()).isEqualTo(445);
	}

	@Test
	void leavesNothingOfALoadThatFails() {
		jdbc.sql("alter table topic add constraint refused check (area <> 'area-0')").update();
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::load);
		assertThat(count("node")).isZero();
		assertThat(datasets.dataset()).isEmpty();
	}

	private void load() {
		loader.load(SeedFolder.at(data.toString()));
	}

	private String version() {
		return datasets.dataset().map(Dataset::version).orElseThrow();
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	private List<Map<String, Object>> constraints() {
		return jdbc.sql("""
				select table_name, constraint_type, count(*) from information_schema.table_constraints
				where table_schema = 'PUBLIC' group by table_name, constraint_type order by 1, 2""")
			.query()
			.listOfRows();
	}

	/** The indexes, without those that a foreign key created next to an equal one. */
	private List<Map<String, Object>> indexes() {
		return jdbc.sql("""
				select distinct table_name, columns from (
					select table_name, listagg(column_name, ' ') within group (order by ordinal_position) as columns
					from information_schema.index_columns where table_schema = 'PUBLIC'
					group by table_name, index_name)
				order by table_name, columns""").query().listOfRows();
	}

}
