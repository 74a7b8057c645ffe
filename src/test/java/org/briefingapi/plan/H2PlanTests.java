package org.briefingapi.plan;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.briefingapi.plan.PlanRecorder.Explained;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:plans;MODE=REGULAR")
class H2PlanTests extends PlanTests {

	/** A row that is looked up by its key counts as two. */
	private static final int MOST = 2 * 21;

	private static final Pattern SCAN_COUNT = Pattern.compile("scanCount: (\\d+)");

	@Override
	String explain() {
		return "explain analyze ";
	}

	@Override
	void fill(DataSource dataSource) throws SQLException {
		GeneratedRows.insert(dataSource, true, 1000, 100, 250, 1000, 20_000);
	}

	@Override
	void check(Explained explained) {
		List<Integer> scans = SCAN_COUNT.matcher(explained.plan())
			.results()
			.map((MatchResult result) -> Integer.valueOf(result.group(1)))
			.toList();
		assertThat(scans).as(explained.plan()).allMatch(scanned -> scanned <= MOST);
	}

}
