package org.briefingapi.search;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.briefingapi.RandomSamples;
import org.briefingapi.RealDataTest;
import org.briefingapi.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class SearchTests {

	private static final int ALL = 10_000;

	private static final String SEARCH = """
			query($query: String!, $types: [SearchType!], $filter: SearchFilter, $first: Int, $after: String) {
			  search(query: $query, types: $types, filter: $filter, first: $first, after: $after) {
			    totalCount didYouMean notices
			    edges {
			      cursor type slug label score matches { field fragments { text ranges { start end } } }
			      node { __typename id }
			    }
			    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
			    facets {
			      types { value count } years { value count } speakers { value label count } areas { value label count }
			    }
			  }
			}""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private Snapshot snapshot;

	@Autowired
	private CurrentIndex index;

	@Autowired
	private SearchableRecords records;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Japan                                 | japan
			Nauseda                               | gitanas-nauseda
			Nausėda                               | gitanas-nauseda
			ROK                                   | south-korea
			Republic of Korea                     | south-korea
			Seoul                                 | south-korea
			KOR                                   | south-korea
			killer robots                         | autonomous-weapons
			destructive emerging technologies     | emerging-and-disruptive-technologies
			EDT                                   | emerging-and-disruptive-technologies
			cyber security                        | cyber-defence
			Erdogan                               | recep-tayyip-erdogan
			Turkiye                               | turkiye
			Geoana                                | mircea-geoana
			Stoltenberg                           | jens-stoltenberg
			Kishida Fumio                         | fumio-kishida
			Elysee                                | elysee
			L'Oreal                               | loreal
			AP4                                   | ap4
			liaison office Tokyo                  | nato-tokyo-office
			tokyo offices                         | nato-tokyo-office
			Vilnius communique                    | vilnius-communique
			tailored partnership Japan            | itpp-jpn-2023
			tailored partnership New Zealand      | itpp-nzl
			information security agreement Japan  | jpn-nato-information-security-2010
			security of military information      | jpn-usa-gsomia-2007
			helicopters                           | airbus-gdat
			desalination contract                 | suez-wanhua
			call China an adversary at Vilnius    | d01-adversary
			tentacles                             | d03-tentacles
			"Cold War mentality"                  | china-mission-cold-war-mentality
			geography is stubborn                 | macron-geography-is-stubborn
			Macron geography big mistake          | macron-enlarge-geography-big-mistake
			Macron followers Taiwan               | macron-taiwan-not-followers
			Belgrade embassy bombing              | hua-chunying-belgrade-embassy
			nine areas 16                         | kishida-areas-nine-to-16
			Kishida no plan to join NATO          | kishida-diet-no-plan-to-join-nato
			no partner closer than Japan          | no-other-partner-closer-2023-07-12
			spearhead                             | wang-wenbin-spearhead-natos-extension
			systemic challenges                   | communique-para-24-systemic-challenges
			freedom of navigation                 | communique-para-24-freedom-of-navigation
			Hua Chunying Asia-Pacific NATO        | hua-chunying-no-asia-pacific-nato
			北大西洋条約機構                        | mod-japan-officer-dispatch-2023-11-08
			女性自衛官                             | mofa-japan-female-officer-dispatch-2014
			Республика Корея                      | nato-korea-partnership-programme-2019-11-21
			New Zealand partnership climate       | whbl-reuters-new-zealand-2023-06-14
			Macron reporters plane                | macron-plane-interview
			Yoon Stoltenberg adopt                | yoon-stoltenberg-meeting-2023-07-11
			peters coming months                  | peters-itpp-in-coming-months
			quantum*                              | emerging-and-disruptive-technologies
			nato*                                 | nato
			nat*                                  | nato
			japan*                                | japan
			macron*                               | emmanuel-macron
			NATO?                                 | nato
			Japan's                               | japan
			"NATO"                                | nato
			"destructive emerging technologies"   | emerging-and-disruptive-technologies
			the United States                     | united-states
			US                                    | united-states
			U.S.                                  | united-states
			R.O.K.                                | south-korea
			AUS                                   | australia
			nippon                                | nippon-com
			OTAN                                  | courrier-vietnam-macron-2023-07
			cyber defense                         | cyber-defence
			tailored partnership program Japan    | itpp-jpn-2023
			itpp-jpn-2023                         | itpp-jpn-2023
			disarmament                           | arms-control-and-non-proliferation
			""")
	void findsAmongTheFirstThree(String query, String expected) {
		assertThat(slugs(search(Map.of("query", query, "first", 3)))).contains(expected);
	}

	@Test
	void findsJustTheRecordsThatHoldTheWords() {
		List<SearchableRecord> all = all();
		Map<String, Set<String>> stems = words(all, false);
		Map<String, Set<String>> exact = words(all, true);
		List<String> vocabulary = List.copyOf(new TreeSet<>(exact.values().stream().flatMap(Set::stream).toList()));
		Analysis analysis = new Analysis();
		RandomSamples.each(Integer.getInteger("samples.count", 60), random -> {
			String first = RandomSamples.one(random, vocabulary);
			String second = RandomSamples.one(random, vocabulary);
			String prefix = second.substring(0,
					second.offsetByCodePoints(0, 1 + random.nextInt(second.codePointCount(0, second.length()))));
			Predicate<String> hasFirst = has(stems, exact, analysis, first);
			Predicate<String> hasSecond = has(stems, exact, analysis, second);
			assertFound("\"" + first + "\"", exact, slug -> exact.get(slug).contains(first));
			assertFound(first + " OR " + second, exact, hasFirst.or(hasSecond));
			if (!isStopWord(first) && !isStopWord(second)) {
				assertFound(first + " " + second, exact, hasFirst.and(hasSecond));
				assertFound(first + " -" + second, exact, hasFirst.and(hasSecond.negate()));
				assertFound(first + " " + prefix + "*", exact, hasFirst.and(hasPrefix(exact, analysis, prefix)));
			}
		});
	}

	@Test
	void findsJustTheRecordsWithATextThatHoldsAPhrase() {
		Analysis analysis = new Analysis();
		Map<String, List<List<String>>> texts = new HashMap<>();
		List<String> all = new ArrayList<>();
		all().forEach(each -> each.texts().values().stream().flatMap(List::stream).forEach(text -> {
			texts.computeIfAbsent(each.slug(), slug -> new ArrayList<>())
				.add(analysis.words(SearchField.TEXT.name(), text));
			all.add(text);
		}));
		List<String> ideographic = all.stream()
			.filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
			.toList();
		RandomSamples.each(Integer.getInteger("samples.count", 60), random -> {
			String text = RandomSamples.one(random, random.nextInt(4) == 0 ? ideographic : all);
			List<int[]> places = new ArrayList<>();
			analysis.forEachWord(SearchField.TEXT.name(), text,
					(word, start, end) -> places.add(new int[] { start, end }));
			if (places.isEmpty()) {
				return;
			}
			int first = random.nextInt(places.size());
			int last = Math.min(places.size() - 1, first + random.nextInt(5));
			String phrase = text.substring(places.get(first)[0], places.get(last)[1]).replaceAll("[\"“”]", " ");
			List<String> words = analysis.words(SearchField.TEXT.name(), phrase);
			assertFound("\"" + phrase + "\"", texts,
					slug -> texts.get(slug).stream().anyMatch(each -> Collections.indexOfSubList(each, words) >= 0));
		});
	}

	/**
	 * A prefix is read as words are: what is no part of a word, such as a full stop at
	 * its end, is left out.
	 */
	private static Predicate<String> hasPrefix(Map<String, Set<String>> exact, Analysis analysis, String prefix) {
		List<String> read = analysis.words(SearchField.TEXT.name(), prefix);
		assertThat(read).as(prefix).hasSize(1);
		return slug -> exact.get(slug).stream().anyMatch(word -> word.startsWith(read.get(0)));
	}

	@ParameterizedTest
	@CsvSource({ "news.*, news*", "U.S.*, u.s*", "Japan's*, japan*", "(japa*, japa*" })
	void readsAPrefixAsWordsAreRead(String given, String meant) {
		assertThat(search(Map.of("query", given)).path("totalCount"))
			.isEqualTo(search(Map.of("query", meant)).path("totalCount"));
	}

	private static boolean isStopWord(String word) {
		return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word);
	}

	private static Predicate<String> has(Map<String, Set<String>> stems, Map<String, Set<String>> exact,
			Analysis analysis, String word) {
		List<String> stem = analysis.words(WeightedWords.FIELD, word);
		return slug -> exact.get(slug).contains(word) || stems.get(slug).containsAll(stem);
	}

	private void assertFound(String query, Map<String, ?> all, Predicate<String> holds) {
		Set<String> expected = new TreeSet<>(all.keySet().stream().filter(holds).toList());
		Set<String> found = new TreeSet<>();
		for (SearchType type : SearchType.values()) {
			found.addAll(snapshot
				.read(() -> index.read(read -> List.copyOf(read.slugs(type, QueryText.parse(query), ALL)))));
		}
		assertThat(found).as(query).isEqualTo(expected);
	}

	private List<SearchableRecord> all() {
		List<SearchableRecord> all = new ArrayList<>();
		snapshot.readOnce(() -> {
			records.forEach(all::addAll);
			return all;
		});
		return all;
	}

	private static Map<String, Set<String>> words(List<SearchableRecord> all, boolean exact) {
		Analysis analysis = new Analysis();
		Map<String, Set<String>> words = new HashMap<>();
		for (SearchableRecord each : all) {
			Set<String> ofRecord = words.computeIfAbsent(each.slug(), slug -> new HashSet<>());
			each.texts()
				.forEach((field, texts) -> texts.forEach(
						text -> ofRecord.addAll(analysis.words(exact ? field.name() : WeightedWords.FIELD, text))));
		}
		return words;
	}

	@Test
	void holdsEveryRecordWithItsName() {
		assertThat(all()).hasSizeGreaterThan(500)
			.allSatisfy(each -> assertThat(each.texts()).as(each.slug()).containsKey(SearchField.NAME));
	}

	@ParameterizedTest
	@ValueSource(strings = { "NATO Japan", "office", "China OR Macron" })
	void pagesThroughAllHitsOnce(String query) {
		JsonNode whole = search(Map.of("query", query, "first", 100));
		List<String> expected = slugs(whole);
		List<String> paged = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>(Map.of("query", query, "first", 7));
		boolean more = true;
		while (more && paged.size() < expected.size()) {
			JsonNode page = search(variables);
			assertThat(page.path("totalCount")).isEqualTo(whole.path("totalCount"));
			assertThat(page.path("pageInfo").path("hasPreviousPage").asBoolean()).isEqualTo(!paged.isEmpty());
			paged.addAll(slugs(page));
			more = page.path("pageInfo").path("hasNextPage").asBoolean();
			variables.put("after", page.path("pageInfo").path("endCursor").asString(""));
		}
		assertThat(paged).doesNotHaveDuplicates().startsWith(expected.toArray(String[]::new));
		assertThat(expected.size()).isEqualTo(Math.min(100, whole.path("totalCount").asInt()));
	}

	@Test
	void refusesTheCursorOfAnotherSearch() {
		String cursor = search(Map.of("query", "office")).path("pageInfo").path("endCursor").asString();
		assertThat(refusal(Map.of("query", "offices", "after", cursor))).isEqualTo("INVALID_CURSOR");
		assertThat(refusal(Map.of("query", "office", "types", List.of("SOURCE"), "after", cursor)))
			.isEqualTo("INVALID_CURSOR");
		assertThat(refusal(Map.of("query", "office", "after", "AAAA"))).isEqualTo("INVALID_CURSOR");
		assertThat(refusal(Map.of("query", "office", "first", 101))).isEqualTo("BAD_USER_INPUT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nauseda", "nause*", "NAUS*", "zebra OR naused*" })
	void marksWhereTheWordsStand(String query) {
		JsonNode matches = search(Map.of("query", query, "types", List.of("ACTOR"))).path("edges")
			.path(0)
			.path("matches");
		assertThat(matches.path(0).path("field").asString()).isEqualTo("NAME");
		assertThat(matches.path(0).path("fragments").path(0))
			.hasToString("{\"text\":\"Gitanas Nausėda\",\"ranges\":[{\"start\":8,\"end\":15}]}");
	}

	@Test
	void marksNothingButWordsOfTheQueryInAnyHit() {
		for (JsonNode edge : search(Map.of("query", "offices", "first", 100)).path("edges")) {
			assertThat(edge.path("matches")).isNotEmpty();
			edge.path("matches").forEach(match -> match.path("fragments").forEach(fragment -> {
				String piece = fragment.path("text").asString();
				assertThat(piece.length()).isLessThan(400);
				assertThat(fragment.path("ranges")).isNotEmpty()
					.allSatisfy(range -> assertThat(
							piece.substring(piece.offsetByCodePoints(0, range.path("start").asInt()),
									piece.offsetByCodePoints(0, range.path("end").asInt())))
						.containsIgnoringCase("office"));
			}));
		}
	}

	@Test
	void countsAllHitsByTypeYearSpeakerAndArea() {
		JsonNode found = search(Map.of("query", "office", "first", 1));
		JsonNode types = found.path("facets").path("types");
		assertThat(types.valueStream().mapToInt(type -> type.path("count").asInt()).sum())
			.isEqualTo(found.path("totalCount").asInt());
		for (JsonNode type : types) {
			assertThat(search(Map.of("query", "office", "types", List.of(type.path("value").asString())))
				.path("totalCount")).isEqualTo(type.path("count"));
		}
		JsonNode speaker = found.path("facets").path("speakers").path(0);
		assertThat(search(
				Map.of("query", "office", "filter", Map.of("speakers", List.of(speaker.path("value").asString()))))
			.path("totalCount")).isEqualTo(speaker.path("count"));
		assertThat(speaker.path("label").asString()).isNotEqualTo(speaker.path("value").asString());
		JsonNode area = found.path("facets").path("areas").path(0);
		assertThat(search(Map.of("query", "office", "filter", Map.of("areas", List.of(area.path("value").asString()))))
			.path("totalCount")).isEqualTo(area.path("count"));
		JsonNode may = search(
				Map.of("query", "office", "filter", Map.of("date", Map.of("from", "2023-05-01", "to", "2023-05-31"))));
		assertThat(slugs(may)).contains("stoltenberg-talks-on-office-cnn")
			.doesNotContain("macron-geography-is-stubborn");
	}

	@ParameterizedTest
	@CsvSource({ "Stoltenburg, stoltenberg", "liason office, liaison office", "Japan Vilnus, Japan vilnius",
			"Stoltenburg*, stoltenberg*", "*Stoltenburg, stoltenberg", "ma*ron, macron" })
	void suggestsANearWordForOneThatOccursNowhere(String query, String meant) {
		assertThat(search(Map.of("query", query)).path("didYouMean").asString("")).isEqualTo(meant);
	}

	@Test
	void suggestsNothingWhereEveryWordOccurs() {
		assertThat(search(Map.of("query", "Stoltenberg office")).path("didYouMean").isNull()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "opposing secretaries", "office -Stoltenburg", "spheres of influence", "drones" })
	void suggestsNothingThatIsNoBetter(String query) {
		assertThat(search(Map.of("query", query)).path("didYouMean").isNull()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\"", "-", "*", "OR", "OR OR OR", "-China", "\"\"", "()[]{}^~:\\\\/&&||!", "a*",
			"*a", "the", "-\"Cold War\"", "\ud83d", "\ud800 office", "name:japan", "[a TO z]", "/.*/", "～", "e\u0301" })
	void takesAnyText(String query) {
		JsonNode found = search(Map.of("query", query));
		assertThat(found.path("totalCount").isNumber()).isTrue();
	}

	@Test
	void takesRandomText() {
		String alphabet = "ab \"*-ORnato\u0301東京ß\ud83d\ude00é;:()\n\u202e\u0645\u05d0\uffff%<";
		RandomSamples.each(60, random -> {
			StringBuilder text = new StringBuilder();
			random.ints(random.nextInt(300), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
			assertThat(search(Map.of("query", text.toString())).path("notices").isArray()).isTrue();
			assertThat(mvc.get()
				.uri("/search?q={q}", text)
				.accept(random.nextBoolean() ? MediaType.TEXT_HTML : MediaType.APPLICATION_JSON)).hasStatusOk();
		});
	}

	@Test
	void tellsWhatItDidNotRead() {
		assertThat(notices("a".repeat(300))).containsExactly("The query has 300 characters; the first 256 were read.");
		assertThat(notices("ab ".repeat(40)))
			.containsExactly("The query has 40 words and phrases; the first 32 were read.");
		assertThat(notices("*office"))
			.containsExactly("“*office” was read as “office”: * stands only at the end of a word.");
		assertThat(notices("of*ice"))
			.containsExactly("“of*ice” was read as “ofice”: * stands only at the end of a word.");
		assertThat(notices("office &")).containsExactly("“&” has no letter or digit and was left out.");
		assertThat(notices("*")).containsExactly("“*” has no letter or digit and was left out.");
		assertThat(notices("-office"))
			.containsExactly("The query only says what must not occur; add a word that must.");
		assertThat(notices("office")).isEmpty();
	}

	@Test
	void givesThePlainWay() throws Exception {
		String answer = mvc.get()
			.uri("/search?q=killer+robots&types=area&first=1")
			.exchange()
			.getResponse()
			.getContentAsString();
		JsonNode found = json.readTree(answer).path("data").path("search");
		assertThat(slugs(found)).containsExactly("autonomous-weapons");
		assertThat(found.path("pageInfo").path("endCursor").isString()).isTrue();
		assertThat(mvc.get().uri("/search")).hasStatus(400);
		assertThat(mvc.get().uri("/search?q=a&types=nothing")).hasStatus(400);
		assertThat(mvc.get().uri("/search?q=a&first=0")).hasStatus(400);
		assertThat(mvc.get().uri("/search?q=a&first=x")).hasStatus(400);
		assertThat(mvc.get().uri("/search?q=a&after=x")).hasStatus(400);
		assertThat(mvc.get().uri("/search?q=a&query=x")).hasStatus(400);
	}

	@Test
	void spotsAnAnswerThatTheReaderHas() {
		String tag = mvc.get().uri("/search?q=office").exchange().getResponse().getHeader("ETag");
		assertThat(mvc.get().uri("/search?q=office").header("If-None-Match", tag)).hasStatus(304);
		assertThat(mvc.get().uri("/search?q=offices").header("If-None-Match", tag)).hasStatusOk();
	}

	@Test
	void narrowsListsDownByText() {
		JsonNode lists = data(
				"""
						{
						  found: search(query: "office Macron", types: [STATEMENT], first: 100) { edges { slug } }
						  statements(filter: {text: "office Macron"}, first: 100) { nodes { slug } totalCount }
						  others: statements(filter: {not: {text: "office Macron"}}) { totalCount }
						  all: statements { totalCount }
						  sources(filter: {text: "Vilnius communique", kinds: [OFFICIAL_DOCUMENT]}, first: 100) { nodes { slug } }
						}""");
		List<String> statements = texts(lists.path("statements").path("nodes"), "slug");
		assertThat(statements).isNotEmpty().containsExactlyInAnyOrderElementsOf(slugs(lists.path("found")));
		assertThat(lists.path("others").path("totalCount").asInt())
			.isEqualTo(lists.path("all").path("totalCount").asInt() - statements.size());
		assertThat(texts(lists.path("sources").path("nodes"), "slug"))
			.contains("nato-vilnius-communique-text-2023-07-11");
	}

	private List<String> notices(String query) {
		return search(Map.of("query", query)).path("notices").valueStream().map(JsonNode::asString).toList();
	}

	private static List<String> slugs(JsonNode found) {
		return texts(found.path("edges"), "slug");
	}

	private static List<String> texts(JsonNode nodes, String field) {
		return nodes.valueStream().map(node -> node.path(field).asString()).toList();
	}

	private JsonNode data(String document) {
		JsonNode answer = ask(Map.of("query", document));
		assertThat(answer.path("errors")).isEmpty();
		return answer.path("data");
	}

	private JsonNode search(Map<String, Object> variables) {
		JsonNode answer = ask(Map.of("query", SEARCH, "variables", variables));
		assertThat(answer.path("errors")).as("%s", variables).isEmpty();
		return answer.path("data").path("search");
	}

	private String refusal(Map<String, Object> variables) {
		return ask(Map.of("query", SEARCH, "variables", variables)).path("errors")
			.path(0)
			.path("extensions")
			.path("code")
			.asString("");
	}

	private JsonNode ask(Map<String, Object> request) {
		try {
			return json.readTree(mvc.post()
				.uri("/graphql")
				.contentType(MediaType.APPLICATION_JSON)
				.content(json.writeValueAsString(request))
				.exchange()
				.getResponse()
				.getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
