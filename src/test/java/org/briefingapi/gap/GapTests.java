package org.briefingapi.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.briefingapi.RealDataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the gaps with the fields of the entries, for all data. */
@RealDataTest
class GapTests {

	private static final String FIELDS = """
			__typename slug date { basis } corroboration { sources independentOrigins primary }\s""";

	@Autowired
	private ExecutionGraphQlServiceTester graphQl;

	@Autowired
	private JdbcClient jdbc;

	private final Map<String, Map<String, Object>> entries = new TreeMap<>();

	private final Map<String, Set<String>> gaps = new HashMap<>();

	@BeforeEach
	void readAll() {
		Map.of("statements", "kind speaker { kind }", "agreements", "areaCount { unnamed }", "proposals", "", "events",
				"")
			.forEach((list, further) -> readAll(list, FIELDS + further)
				.forEach(entry -> entries.put((String) entry.get("slug"), entry)));
		readAll("gaps", "kind entry { slug }")
			.forEach(gap -> gaps.computeIfAbsent((String) gap.get("kind"), kind -> new TreeSet<>())
				.add((String) at(gap, "entry", "slug")));
	}

	@Test
	void findsTheGapsThatTheFieldsShow() {
		assertThat(gaps("UNDATED")).isEqualTo(where(entry -> entry.get("date") == null));
		assertThat(gaps("INFERRED_DATE")).isEqualTo(where(entry -> "INFERRED".equals(at(entry, "date", "basis"))));
		assertThat(gaps("UNNAMED_SPEAKER")).isEqualTo(where(entry -> "UNNAMED".equals(at(entry, "speaker", "kind"))));
		assertThat(gaps("UNNAMED_AREAS"))
			.isEqualTo(where(entry -> at(entry, "areaCount", "unnamed") instanceof Integer unnamed && unnamed > 0));
		assertThat(gaps("SINGLE_SOURCE"))
			.isEqualTo(where(entry -> Integer.valueOf(1).equals(at(entry, "corroboration", "independentOrigins"))));
		assertThat(gaps("NO_PRIMARY_SOURCE"))
			.isEqualTo(where(entry -> Boolean.FALSE.equals(at(entry, "corroboration", "primary"))));
		assertThat(gaps.values()).hasSizeGreaterThanOrEqualTo(7).allSatisfy(slugs -> assertThat(slugs).isNotEmpty());
	}

	@Test
	void selectsThoseOfTheStatementsThatMatch() {
		Set<String> said = slugs(readAll("statements(filter: { acts: [REJECT] }, ", "slug"));
		assertThat(entries("gaps(filter: { statements: { acts: [REJECT] } }, ")).isNotEmpty()
			.isSubsetOf(said)
			.containsAll(gaps.values().stream().flatMap(Set::stream).filter(said::contains).toList());
	}

	@Test
	void selectsThoseThatConcernAnActor() {
		Set<String> concerned = new TreeSet<>(
				jdbc.sql("select entry from involvement where actor = 'japan'").query(String.class).set());
		assertThat(entries("gaps(filter: { actors: [\"japan\"] }, ")).isNotEmpty()
			.isSubsetOf(concerned)
			.containsAll(gaps.values().stream().flatMap(Set::stream).filter(concerned::contains).toList());
	}

	@Test
	void findsThePassagesThatWereNotFoundOrNotChecked() {
		for (String verification : List.of("NOT_FOUND", "NOT_CHECKED")) {
			List<String> cited = jdbc.sql("""
					select distinct c.node from citation c where c.verification = ? and c.passage is not null
					  and (c.verification = 'NOT_FOUND' or not exists (
					    select 1 from found_in f where f.cited = c.cited and f.ordinal = c.ordinal))""")
				.param(verification)
				.query(String.class)
				.list();
			assertThat(gaps("PASSAGE_" + verification))
				.isEqualTo(cited.stream().filter(entries::containsKey).collect(Collectors.toCollection(TreeSet::new)));
		}
	}

	@Test
	void leavesOutPassagesThatStandInTheTextOfAnotherSource() {
		assertThat(gaps("PASSAGE_NOT_CHECKED")).isNotEmpty().doesNotContain("communique-prc-economic-leverage");
		assertThat(readAll("statements(filter: { sources: [\"us-embassy-china-communique-excerpts-2023-07\"] }, ",
				"slug citations { verification foundIn { slug } }"))
			.filteredOn(statement -> statement.get("slug").equals("communique-prc-economic-leverage"))
			.singleElement()
			.asString()
			.contains("verification=NOT_CHECKED, foundIn=[{slug=asianews-vilnius-2023-07}]");
	}

	@Test
	void countsTheSourcesOfADeclarationAsOneOrigin() {
		Collection<Map<String, Object>> declarations = entries.values()
			.stream()
			.filter(entry -> "DECLARATION".equals(entry.get("kind")))
			.toList();
		assertThat(declarations).isNotEmpty()
			.anySatisfy(entry -> assertThat((Integer) at(entry, "corroboration", "sources")).isGreaterThan(3))
			.allSatisfy(entry -> assertThat(at(entry, "corroboration", "independentOrigins")).isEqualTo(1));
	}

	@Test
	void filtersStatementsByTheSameCount() {
		Set<String> filtered = readAll("statements(filter: { minIndependentOrigins: 2 }, ", "slug").stream()
			.map(entry -> (String) entry.get("slug"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(filtered).isNotEmpty()
			.isEqualTo(where(entry -> "Statement".equals(entry.get("__typename"))
					&& at(entry, "corroboration", "independentOrigins") instanceof Integer origins && origins > 1));
	}

	private Set<String> entries(String list) {
		return readAll(list, "entry { slug }").stream()
			.map(gap -> (String) at(gap, "entry", "slug"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> slugs(List<Map<String, Object>> records) {
		return records.stream().map(each -> (String) each.get("slug")).collect(Collectors.toCollection(TreeSet::new));
	}

	private Set<String> gaps(String kind) {
		return gaps.getOrDefault(kind, Set.of());
	}

	private Set<String> where(Predicate<Map<String, Object>> condition) {
		return entries.entrySet()
			.stream()
			.filter(entry -> condition.test(entry.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Object at(Map<String, Object> entry, String field, String subfield) {
		return (entry.get(field) instanceof Map<?, ?> value) ? value.get(subfield) : null;
	}

	private List<Map<String, Object>> readAll(String list, String fields) {
		String open = list.contains("(") ? list : list + "(";
		String name = open.substring(0, open.indexOf('('));
		List<Map<String, Object>> all = new ArrayList<>();
		String after = null;
		do {
			ExecutionGraphQlServiceTester.Response response = graphQl.document(
					"query($after: String) { %sfirst: 100, after: $after) { nodes { %s } pageInfo { hasNextPage endCursor } } }"
						.formatted(open, fields))
				.variable("after", after)
				.execute();
			all.addAll(response.path(name + ".nodes").entityList(new ParameterizedTypeReference<Map<String, Object>>() {
			}).get());
			boolean more = response.path(name + ".pageInfo.hasNextPage").entity(Boolean.class).get();
			after = more ? response.path(name + ".pageInfo.endCursor").entity(String.class).get() : null;
		}
		while (after != null);
		return all;
	}

}
