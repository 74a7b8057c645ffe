package org.briefingapi.plan;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.briefingapi.plan.PlanRecorder.Explained;
import org.briefingapi.store.PostgresServer;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresPlanTests extends PlanTests {

	private static final int MOST = 40;

	private static final Set<String> SMALL = Set.of("area", "dataset");

	private final JsonMapper json = new JsonMapper();

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url", PostgresServer::newDatabase);
	}

	@Override
	String explain() {
		return "explain (analyze, timing off, format json) ";
	}

	@Override
	void fill(DataSource dataSource) throws SQLException {
		GeneratedRows.insert(dataSource, false, 2000, 200, 500, 5000, 100_000);
	}

	@Override
	int mostOfPage() {
		return MOST;
	}

	@Override
	void check(Explained explained, int most) {
		List<String> costly = new ArrayList<>();
		collect(json.readTree(explained.plan()).get(0).get("Plan"), most, costly);
		assertThat(costly).as(explained.sql() + "\n" + explained.plan()).isEmpty();
	}

	/** The parts of a plan that read more than that of a table that can be large. */
	private static void collect(JsonNode plan, int most, List<String> costly) {
		String type = plan.get("Node Type").asString();
		double rows = plan.get("Actual Rows").asDouble() + plan.path("Rows Removed by Filter").asDouble(0);
		double read = rows * plan.get("Actual Loops").asDouble();
		String table = plan.path("Relation Name").asString("");
		if (type.contains("Scan") && read > most && !SMALL.contains(table)) {
			costly.add("%s of %s: %.0f rows".formatted(type, table, read));
		}
		plan.path("Plans").forEach(part -> collect(part, most, costly));
	}

}
