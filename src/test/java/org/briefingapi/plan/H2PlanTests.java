package org.briefingapi.plan;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.sql.DataSource;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.plan.PlanRecorder.Explained;
import org.briefingapi.plan.PlanRecorder.Explainer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:plans;MODE=REGULAR")
class H2PlanTests extends PlanTests {

	/** A page of 20, one extra item, and the other items on the day of the cursor. */
	private static final int MAX = 24;

	private static final int TYPES = 8;

	/** The access path of a table, and the number of rows that were read. */
	private static final Pattern READ = Pattern.compile("/\\* PUBLIC\\.(\\S+) (.*?)/\\* scanCount: (\\d+)",
			Pattern.DOTALL);

	@Autowired
	private Datasets datasets;

	@Test
	void readsNoRowToCountRecords() {
		List<Explained> plans = plans(datasets::counts);
		assertThat(plans).singleElement()
			.satisfies(explained -> assertThat(explained.plan().split("direct lookup")).hasSize(1 + TYPES));
	}

	@Override
	Explainer explainer() {
		return (connection, sql, settings) -> {
			try (PreparedStatement statement = connection.prepareStatement("explain analyze " + sql)) {
				return PlanRecorder.lines(statement, settings);
			}
		};
	}

	@Override
	void fill(DataSource dataSource) throws SQLException {
		GeneratedRows.insert(dataSource, true, 1000, 100, 250, 1000, 20_000);
	}

	@Override
	int mostOfPage() {
		return MAX;
	}

	@Override
	void check(Explained explained, int most) {
		List<Integer> rows = READ.matcher(explained.plan()).results().map(H2PlanTests::rows).toList();
		assertThat(rows).as(explained.plan()).isNotEmpty().allMatch(read -> read <= most);
	}

	/** H2 counts a row twice if it finds it by a key, since it looks for a second one. */
	private static int rows(MatchResult read) {
		boolean lookup = read.group(1).startsWith("PRIMARY_KEY") && read.group(2).contains(" = ");
		int counted = Integer.parseInt(read.group(3));
		return lookup ? (counted + 1) / 2 : counted;
	}

}
