package org.briefingapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Runs the example operations, and further queries for tests, and compares their answers
 * with the recorded ones. The first line of each gives its maximum number of SQL
 * statements.
 */
@RealDataTest
@ActiveProfiles("without-caches")
class OperationTests {

	private static final Path OPERATIONS = Path.of("schema/operations");

	private static final Path QUERIES = Path.of("src/test/resources/queries");

	private static final Path ANSWERS = Path.of("src/test/resources/answers");

	private static final Pattern BUDGET = Pattern.compile("# at most (\\d+) SQL statements?");

	private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JsonMapper json;

	private final Statistics statistics;

	OperationTests(@Autowired EntityManagerFactory entityManagerFactory) {
		this.statistics = entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("operations")
	void answersAsRecorded(Path operation) throws IOException {
		String answer = answerTo(Files.readString(operation));
		Path recorded = ANSWERS.resolve(nameOf(operation) + ".json");
		if (Files.notExists(recorded)) {
			Files.createDirectories(ANSWERS);
			Files.writeString(recorded, answer);
			fail("The answer is now in %s. Read it, then run again.".formatted(recorded));
		}
		assertThat(answer).isEqualTo(Files.readString(recorded));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("operations")
	void keepsItsBudgetOfSqlStatements(Path operation) throws IOException {
		String document = Files.readString(operation);
		Matcher budget = BUDGET.matcher(document.lines().findFirst().orElse(""));
		assertThat(budget.matches()).as("the first line is a budget").isTrue();
		statistics.clear();
		answerTo(document);
		assertThat(statistics.getPrepareStatementCount()).isPositive()
			.isLessThanOrEqualTo(Long.parseLong(budget.group(1)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("operations")
	void asksForNothingThatAReloadMoves(Path operation) throws IOException {
		assertThat(Files.readString(operation)).doesNotContainPattern("\\b(loadedAt|recordedAt|revisedAt|version)\\b");
	}

	/** The answer without its extensions, which name the version of the data set. */
	private String answerTo(String document) throws IOException {
		String body = mvc.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.APPLICATION_GRAPHQL_RESPONSE)
			.content(json.writeValueAsString(Map.of("query", document)))
			.exchange()
			.getResponse()
			.getContentAsString();
		ObjectNode answer = (ObjectNode) json.readTree(body);
		answer.remove("extensions");
		return json.writer()
			.with(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
			.writeValueAsString(answer) + "\n";
	}

	private static Stream<Named<Path>> operations() throws IOException {
		return Stream.concat(files(OPERATIONS), files(QUERIES)).map(file -> Named.of(nameOf(file), file));
	}

	private static Stream<Path> files(Path folder) throws IOException {
		if (Files.notExists(folder)) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList().stream();
		}
	}

	private static String nameOf(Path operation) {
		return operation.getFileName().toString().replace(".graphql", "");
	}

}
