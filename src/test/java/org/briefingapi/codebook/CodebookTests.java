package org.briefingapi.codebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.RealDataTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class CodebookTests {

	@Autowired
	private ExecutionGraphQlServiceTester graphQl;

	@Test
	void tellsEachRuleInTheWordsOfTheSchema() throws IOException {
		String schema;
		try (Stream<Path> files = Files.list(Path.of("schema"))) {
			schema = files.filter(Files::isRegularFile).map(CodebookTests::read).collect(Collectors.joining());
		}
		assertThat(entries()).hasSameSizeAs(Codebook.TERMS).allSatisfy(entry -> {
			String member = entry.element().substring(entry.element().indexOf('.') + 1);
			assertThat(schema).as(entry.element())
				.containsPattern("\"" + Pattern.quote(entry.rule()) + "\"\\s+" + member + "\\b");
		});
		assertThat(entries()).extracting(Entry::term).doesNotHaveDuplicates();
	}

	@Test
	void givesAnExampleOfEachRuleThatTheDataApplies() {
		assertThat(entries()).filteredOn(entry -> entry.example() == null)
			.extracting(Entry::term)
			.isSubsetOf("area dropped", "passage normalised", "passage altered", "passage not found");
		assertThat(entries()).filteredOn(entry -> entry.example() != null)
			.allSatisfy(entry -> assertThat(entry.example().text()).as(entry.term()).isNotBlank());
	}

	@Test
	void hasARuleForEachSpeechActOfTheData() {
		List<String> acts = graphQl.document("{ statementCounts(groupBy: [ACT]) { keys { value } } }")
			.execute()
			.path("statementCounts[*].keys[0].value")
			.entityList(String.class)
			.get();
		assertThat(acts).isNotEmpty()
			.allSatisfy(act -> assertThat(entries()).extracting(Entry::element).as(act).contains("SpeechAct." + act));
	}

	@Test
	void givesTheFirstExampleOfTheData() {
		assertThat(entries()).filteredOn(entry -> entry.term().equals("area added"))
			.singleElement()
			.satisfies(entry -> assertThat(entry.example().node().__typename()).isEqualTo("Agreement"));
	}

	private List<Entry> entries() {
		return graphQl.document("{ codebook { term element rule example { text node { __typename id } } } }")
			.execute()
			.path("codebook")
			.entityList(Entry.class)
			.get();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	record Entry(String term, String element, String rule, Example example) {
	}

	record Example(String text, Node node) {
	}

	record Node(String __typename, String id) {
	}

}
