package org.briefingapi.search;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.paging.FacetCount;
import org.briefingapi.search.IndexCursor.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SearchIndexTests {

	private static final int RECORDS = 1000;

	private static final QueryText QUERY = QueryText.parse("japa*");

	@Test
	void findsAllInTime() throws IOException {
		try (SearchIndex index = index(Duration.ofMinutes(1))) {
			SearchHits hits = index.search(request());
			assertThat(hits.total()).isEqualTo(RECORDS);
			assertThat(hits.partial()).isFalse();
			assertThat(hits.notices()).isEmpty();
			assertThat(index.slugs(SearchType.STATEMENT, QUERY, RECORDS)).hasSize(RECORDS);
			assertThat(index.similar("Words of Japan", null, 3)).hasSize(3);
		}
	}

	@Test
	void saysWhereItsTimeWasOverBeforeAllWereFound() throws IOException {
		try (SearchIndex index = index(Duration.ZERO)) {
			SearchHits hits = index.search(request());
			assertThat(hits.total()).isLessThan(RECORDS);
			assertThat(hits.partial()).isTrue();
			assertThat(hits.notices()).containsExactly("The search was cut off after 0 ms; there may be more hits.");
		}
	}

	@Test
	void givesNoPartOfWhatOthersTakeForTheWhole() throws IOException {
		try (SearchIndex index = index(Duration.ZERO)) {
			assertThatExceptionOfType(RequestException.class)
				.isThrownBy(() -> index.slugs(SearchType.STATEMENT, QUERY, RECORDS))
				.withMessage("The search takes longer than 0 ms; ask again, or for other words.")
				.extracting(RequestException::code)
				.isEqualTo(ErrorCode.TIMEOUT);
			assertThatExceptionOfType(RequestException.class)
				.isThrownBy(() -> index.similar("Words of Japan", null, 3));
		}
	}

	@Test
	void leavesOutNoneOfTheBestHitsWhereItDoesNotLookAtAll() throws IOException {
		List<String> words = List.of("cyber", "defence", "office", "summit", "trade");
		Random random = new Random(5);
		List<SearchableRecord> records = IntStream.range(0, RECORDS)
			.mapToObj(i -> new SearchableRecord(SearchType.STATEMENT, "s" + i, "",
					Map.of(SearchField.NAME, List.of(some(random, words, 2)), SearchField.TEXT,
							List.of(some(random, words, random.nextInt(40)))),
					Set.of(), Set.of(), null))
			.toList();
		try (SearchIndex index = index(Duration.ofMinutes(1), records)) {
			for (String query : List.of("cyber defence", "office", "trade OR summit", "cyber -office", "summit off*")) {
				SearchHits all = index.search(request(QueryText.parse(query), RECORDS, EnumSet.of(SearchPart.TOTAL)));
				assertThat(all.hits()).hasSize(all.total()).hasSizeGreaterThan(20);
				SearchHits best = index.search(request(QueryText.parse(query), 10, Set.of()));
				assertThat(best.hits()).as(query).isEqualTo(all.hits().subList(0, 10));
				assertThat(best.more()).isTrue();
			}
		}
	}

	@Test
	void ordersEqualHitsBySlugAndGoesOnAfterAnyOfThem() throws IOException {
		List<String> slugs = IntStream.range(0, RECORDS).mapToObj(i -> "s" + i).sorted().toList();
		try (SearchIndex index = index(Duration.ofMinutes(1))) {
			Place last = null;
			for (int start = 0; start < RECORDS; start += 125) {
				List<SearchHits.Hit> page = index
					.search(new SearchRequest(QUERY, null, null, 125, last, EnumSet.noneOf(SearchPart.class)))
					.hits();
				assertThat(page).extracting(SearchHits.Hit::slug)
					.isEqualTo(slugs.subList(start, Math.min(RECORDS, start + 125)));
				last = new Place(page.get(page.size() - 1).score(), page.get(page.size() - 1).slug());
			}
			assertThat(index.slugs(SearchType.STATEMENT, QUERY, RECORDS)).isEqualTo(slugs);
		}
	}

	@Test
	void findsNothingWhereThereIsNoRecord() throws IOException {
		try (SearchIndex index = index(Duration.ofMinutes(1), List.of())) {
			assertThat(index.search(request()).hits()).isEmpty();
			assertThat(index.slugs(SearchType.STATEMENT, QUERY, RECORDS)).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "Οδυσσεύς, ΟΔΥΣΣΕΎΣ", "Οδυσσεύς, οδυσσευσ", "Nausėda, NAUSEDA", "Straße, strasse",
			"Пётр Воробьёв, воробьев", "Петр Воробьев, ВОРОБЬЁВ", "Макро\u0301н, Макрон",
			"Staats\u00ADchef, Staatschef", "Łódź, lodz", "ﾄｳｷｮｳ, トウキョウ" })
	void findsWordsWithoutCaseAndAccents(String text, String query) throws IOException {
		assertThat(hits(text, query)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "'岸\n田首相', 岸田", "岸田首相, '岸 \r\n田'", "'東京サミ\n ット', サミット", "'the\nsummit', summit", "'NATO\n日本', 日本" })
	void readsOnWhereALineEnds(String text, String query) throws IOException {
		assertThat(hits(text, query)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "Зеленский, Зеленскии", "Київ, Киів", "がく, かく" })
	void tellsLettersApartWhoseMarksAreNoAccents(String text, String query) throws IOException {
		assertThat(hits(text, query)).isEmpty();
		assertThat(hits(text, text)).hasSize(1);
	}

	private static List<SearchHits.Hit> hits(String text, String query) throws IOException {
		SearchableRecord record = new SearchableRecord(SearchType.ACTOR, "named", text,
				Map.of(SearchField.NAME, List.of(text)), Set.of(), Set.of(), null);
		try (SearchIndex index = index(Duration.ofMinutes(1), List.of(record))) {
			return index.search(request(QueryText.parse(query), 10, Set.of())).hits();
		}
	}

	private static String some(Random random, List<String> words, int count) {
		return random.ints(count, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
	}

	@Test
	void worksOutOnlyTheSelectedParts() throws IOException {
		try (SearchIndex index = index(Duration.ofMinutes(1))) {
			SearchHits hits = index.search(request(QUERY, 10, Set.of()));
			assertThat(hits.hits()).hasSize(10).allSatisfy(hit -> assertThat(hit.matches()).isEmpty());
			assertThat(hits.facets()).isEqualTo(SearchHits.SearchFacets.NONE);
			assertThat(index.search(request()).facets().speakers()).extracting(FacetCount::count)
				.containsExactly(RECORDS);
		}
	}

	@Test
	void marksPrefixesWithoutLookingThroughAllWords() throws IOException {
		try (SearchIndex index = index(Duration.ofMinutes(1))) {
			SearchHits.Hit hit = index.search(request()).hits().get(0);
			assertThat(hit.matches()).containsExactly(new SearchMatch(SearchField.TEXT,
					List.of(new SearchMatch.Fragment("Words of Japan", List.of(new SearchMatch.TextRange(9, 14))))));
		}
	}

	@Test
	void tellsAboutWhenItWillBeThere() {
		IndexProgress progress = new IndexProgress(5000, 0);
		assertThat(progress.secondsLeft(0)).isOne();
		assertThat(progress.secondsLeft(Duration.ofSeconds(2).toNanos())).as("no part yet").isEqualTo(3);
		progress.add(1000);
		assertThat(progress.secondsLeft(Duration.ofSeconds(5).toNanos())).isEqualTo(21);
		assertThat(progress.secondsLeft(Duration.ofHours(5).toNanos())).isEqualTo(601);
		assertThat(new IndexNotReadyException(21))
			.hasMessage("The search index of this data set is being built; ask again in about 21 seconds.")
			.extracting(RequestException::extensions)
			.isEqualTo(Map.of("code", "NOT_READY", "retryAfter", 21));
	}

	private static SearchableRecord statement(int i) {
		return new SearchableRecord(SearchType.STATEMENT, "s" + i, "",
				Map.of(SearchField.NAME, List.of("Statement " + i), SearchField.TEXT, List.of("Words of Japan")),
				Set.of("japan"), Set.of(), null);
	}

	private static SearchRequest request() {
		return request(QUERY, 10, EnumSet.allOf(SearchPart.class));
	}

	private static SearchRequest request(QueryText query, int size, Set<SearchPart> parts) {
		return new SearchRequest(query, null, null, size, null, parts);
	}

	private static SearchIndex index(Duration limit) throws IOException {
		return index(limit, IntStream.range(0, RECORDS).mapToObj(SearchIndexTests::statement).toList());
	}

	private static SearchIndex index(Duration limit, List<SearchableRecord> records) throws IOException {
		Directory directory = new ByteBuffersDirectory();
		IndexProgress progress = new IndexProgress(RECORDS, System.nanoTime());
		IndexWriting.write(new GivenRecords(records), null, progress, directory);
		assertThat(progress.secondsLeft(System.nanoTime())).isOne();
		return SearchIndex.open("v", directory, limit);
	}

}
