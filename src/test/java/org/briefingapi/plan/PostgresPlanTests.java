package org.briefingapi.plan;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import javax.sql.DataSource;
import org.briefingapi.database.PostgresServer;
import org.briefingapi.plan.PlanRecorder.Explained;
import org.briefingapi.plan.PlanRecorder.Explainer;
import org.briefingapi.plan.PlanRecorder.Setting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresPlanTests extends PlanTests {

	private static final int MAX = 40;

	private static final int OFTEN = 12;

	private static final Set<String> SMALL = Set.of("area", "dataset");

	private static final Pattern PARAMETER = Pattern.compile("\\?");

	private static String url;

	private final JsonMapper json = new JsonMapper();

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		url = PostgresServer.newDatabase();
		properties.add("spring.datasource.url", () -> url);
	}

	@Override
	Explainer explainer() {
		return PostgresPlanTests::explain;
	}

	/**
	 * Explains the plan that a server will use: after five executions, PostgreSQL may
	 * choose a generic plan, unless the connection forbids it. EXPLAIN shows that plan
	 * only for a statement prepared in SQL, which takes values only as text.
	 */
	private static String explain(Connection asking, String sql, List<Setting> settings) throws Exception {
		try (Connection connection = DriverManager.getConnection(url + "&preferQueryMode=simple");
				Statement preparation = connection.createStatement()) {
			preparation.execute("set plan_cache_mode = " + planCacheMode(asking));
			AtomicInteger number = new AtomicInteger();
			preparation.execute("prepare query as "
					+ PARAMETER.matcher(sql).replaceAll(parameter -> "\\$" + number.incrementAndGet()));
			String execution = "execute query"
					+ ((number.get() == 0) ? "" : "(?" + ", ?".repeat(number.get() - 1) + ")");
			List<Setting> values = settings.stream().map(setting -> in(connection, setting)).toList();
			try (PreparedStatement statement = connection.prepareStatement(execution)) {
				for (int i = 0; i < OFTEN; i++) {
					PlanRecorder.lines(statement, values);
				}
			}
			try (PreparedStatement statement = connection
				.prepareStatement("explain (analyze, timing off, format json) " + execution)) {
				return PlanRecorder.lines(statement, values);
			}
		}
	}

	private static String planCacheMode(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet mode = statement.executeQuery("show plan_cache_mode")) {
			mode.next();
			return mode.getString(1);
		}
	}

	/** An array belongs to the connection that created it. */
	private static Setting in(Connection connection, Setting setting) {
		Object[] arguments = setting.arguments().clone();
		if (arguments[1] instanceof Array array) {
			try {
				arguments[1] = connection.createArrayOf(array.getBaseTypeName(), (Object[]) array.getArray());
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return new Setting(setting.method(), arguments);
	}

	@Override
	void fill(DataSource dataSource) throws SQLException {
		GeneratedRows.insert(dataSource, false, 2000, 200, 500, 5000, 100_000);
	}

	@Override
	int mostOfPage() {
		return MAX;
	}

	@Override
	void check(Explained explained, int most) {
		List<String> costly = new ArrayList<>();
		collect(json.readTree(explained.plan()).get(0).get("Plan"), most, costly);
		assertThat(costly).as(explained.sql() + "\n" + explained.plan()).isEmpty();
	}

	/** The parts of a plan that read more rows of a potentially large table. */
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
