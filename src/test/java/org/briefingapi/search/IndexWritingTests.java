package org.briefingapi.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.briefingapi.RealDataTest;
import org.briefingapi.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

@RealDataTest
class IndexWritingTests {

	@Autowired
	private SearchableRecords records;

	@Autowired
	private Snapshot snapshot;

	@Test
	void readsOnlyTheRecordsThatTheOlderIndexHasNotOrNotSo() throws IOException {
		SearchableRecords now = spy(records);
		Directory older = written(earlier(each -> switch (each.slug()) {
			case "macron-plane-interview" -> Stream.of(changed(each, each.slug()));
			case "hua-chunying-belgrade-embassy" -> Stream.empty();
			case "suez-wanhua" -> Stream.of(each, changed(each, "removed-since"));
			default -> Stream.of(each);
		}), null);
		try (DirectoryReader before = DirectoryReader.open(older);
				DirectoryReader updated = DirectoryReader.open(written(now, before));
				DirectoryReader whole = DirectoryReader.open(written(records, null))) {
			assertThat(before.docFreq(new Term(SearchField.NAME.name(), "zanzibar"))).isEqualTo(2);
			assertThat(updated.leaves()).hasSize(1);
			assertThat(updated.maxDoc()).isEqualTo(whole.maxDoc());
			assertThat(statistics(updated)).isEqualTo(statistics(whole));
			verify(now, never()).forEach(any());
		}
	}

	@Test
	void readsAllRecordsWhereANameChangedThatOthersAreFoundBy() throws IOException {
		SearchableRecords now = spy(records);
		Directory older = written(
				earlier(each -> Stream.of(each.slug().equals("japan") ? changed(each, "japan") : each)), null);
		try (DirectoryReader before = DirectoryReader.open(older)) {
			written(now, before);
			verify(now).forEach(any());
		}
	}

	/** The records as they were in an older data set. */
	private SearchableRecords earlier(Function<SearchableRecord, Stream<SearchableRecord>> before) {
		SearchableRecords earlier = spy(records);
		doAnswer(call -> {
			Consumer<List<SearchableRecord>> action = call.getArgument(0);
			records.forEach(some -> action.accept(some.stream().flatMap(before).toList()));
			return null;
		}).when(earlier).forEach(any());
		return earlier;
	}

	private static SearchableRecord changed(SearchableRecord record, String slug) {
		Map<SearchField, List<String>> texts = new EnumMap<>(record.texts());
		texts.put(SearchField.NAME, List.of("Zanzibar"));
		return new SearchableRecord(record.type(), slug, "0".repeat(64), texts, record.speakers(), record.areas(),
				record.days());
	}

	private Directory written(SearchableRecords from, @Nullable DirectoryReader older) {
		return snapshot.readOnce(() -> {
			Directory directory = new ByteBuffersDirectory();
			try {
				IndexWriting.write(from, older, new IndexProgress(1, 0), directory);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
			return directory;
		});
	}

	/** All that scores are computed from. */
	private static Map<String, String> statistics(DirectoryReader reader) throws IOException {
		Map<String, String> statistics = new TreeMap<>();
		for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
			Terms terms = MultiTerms.getTerms(reader, field.name);
			if (terms != null) {
				statistics.put(field.name, terms.getDocCount() + " " + terms.getSumTotalTermFreq());
				TermsEnum each = terms.iterator();
				while (each.next() != null) {
					statistics.put(field.name + " " + each.term().utf8ToString(),
							each.docFreq() + " " + each.totalTermFreq());
				}
			}
		}
		return statistics;
	}

}
