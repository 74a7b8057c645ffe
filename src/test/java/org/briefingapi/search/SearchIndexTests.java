package org.briefingapi.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.junit.jupiter.api.Test;

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
		for (int i = 0; i < 1000; i++) {
			progress.addOne();
		}
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
		return new SearchRequest(QUERY, null, null, 10, null, true);
	}

	private static SearchIndex index(Duration limit) throws IOException {
		Directory directory = new ByteBuffersDirectory();
		IndexProgress progress = new IndexProgress(RECORDS, System.nanoTime());
		IndexWriting.write(new GivenRecords(IntStream.range(0, RECORDS).mapToObj(SearchIndexTests::statement).toList()),
				null, progress, directory);
		assertThat(progress.secondsLeft(System.nanoTime())).isOne();
		return SearchIndex.open("v", directory, limit);
	}

}
