package org.briefingapi.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import org.briefingapi.RealDataTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the SQL budgets of the documents of pages, and that pages use their documents.
 */
@RealDataTest
@ActiveProfiles("without-caches")
class PageOperationTests {

	private static final Path DOCUMENTS = Path.of("schema/operations/pages");

	private static final Pattern BUDGET = Pattern.compile("# at most (\\d+) SQL statements?");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JsonMapper json;

	private final Statistics statistics;

	PageOperationTests(@Autowired EntityManagerFactory entityManagerFactory) {
		this.statistics = entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("documents")
	void keepsItsBudgetOfSqlStatements(Path document) throws IOException {
		Matcher budget = BUDGET.matcher(Files.readString(document).lines().findFirst().orElse(""));
		assertThat(budget.matches()).as("the first line is a budget").isTrue();
		assertThat(statementsOf(document)).isPositive().isLessThanOrEqualTo(Long.parseLong(budget.group(1)));
	}

	@ParameterizedTest
	@CsvSource({ "/actors/japan, page-actor", "/agreements/itpp-jpn-2023, page-agreement",
			"/events/vilnius-summit, page-event", "/proposals/nato-tokyo-office, page-proposal", "/, page-start" })
	void costsNoMoreSqlThanItsDocument(String page, String document) throws IOException {
		long costs = statementsOf(DOCUMENTS.resolve(document + ".graphql"));
		statistics.clear();
		assertThat(mvc.get().uri(page).accept(MediaType.TEXT_HTML)).hasStatusOk();
		assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(costs);
	}

	private long statementsOf(Path document) throws IOException {
		statistics.clear();
		assertThat(mvc.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.APPLICATION_GRAPHQL_RESPONSE)
			.content(json.writeValueAsString(Map.of("query", Files.readString(document))))).hasStatusOk()
			.bodyText()
			.doesNotContain("\"errors\"", "\"record\":null");
		return statistics.getPrepareStatementCount();
	}

	private static Stream<Named<Path>> documents() throws IOException {
		try (Stream<Path> files = Files.list(DOCUMENTS)) {
			return files.sorted().map(file -> Named.of(file.getFileName().toString(), file)).toList().stream();
		}
	}

}
