package org.briefingapi.plan;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.briefingapi.plan.PlanRecorder.Explained;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:plans;MODE=REGULAR")
class H2PlanTests extends PlanTests {

	private static final int MOST = 40;

	private static final Pattern SCAN_COUNT = Pattern.compile("scanCount: (\\d+)");

	@Override
	String explain() {
		return "explain analyze ";
	}

	@Override
	void fill(JdbcTemplate jdbc) {
		new GeneratedRows(jdbc, true).insert(1000, 100, 250, 1000, 20_000);
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
