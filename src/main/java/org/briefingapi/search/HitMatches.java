package org.briefingapi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The places at which the words of a query stand in a hit. For words and phrases the
 * index tells them. For a prefix it would look through all of its words, so the texts of
 * the hit are looked through instead.
 */
final class HitMatches {

	private final IndexSearcher searcher;

	private final Analysis analysis;

	private final Weight weight;

	private final List<String> prefixes;

	HitMatches(IndexSearcher searcher, QueryCompiler compiler, Analysis analysis, QueryText query) throws IOException {
		this.searcher = searcher;
		this.analysis = analysis;
		this.weight = searcher.createWeight(searcher.rewrite(compiler.wordsAndPhrases(query)), ScoreMode.COMPLETE, 1);
		this.prefixes = compiler.prefixes(query);
	}

	/** By field, those without a match left out. */
	List<SearchMatch> in(int document, Document stored) throws IOException {
		List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
		LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
		Matches matches = weight.matches(leaf, document - leaf.docBase);
		List<SearchMatch> found = new ArrayList<>();
		for (SearchField field : SearchField.values()) {
			TreeMap<Integer, Integer> places = new TreeMap<>();
			List<String> texts = List.of(stored.getValues(field.stemmed()));
			if (matches != null) {
				add(matches.getMatches(field.stemmed()), places);
				add(matches.getMatches(field.exact()), places);
			}
			if (!prefixes.isEmpty()) {
				addPrefixes(field, texts, places);
			}
			if (!places.isEmpty()) {
				found.add(new SearchMatch(field, Fragments.of(texts, places)));
			}
		}
		return found;
	}

	private static void add(@Nullable MatchesIterator matches, Map<Integer, Integer> places) throws IOException {
		while (matches != null && matches.next()) {
			places.merge(matches.startOffset(), matches.endOffset(), Math::max);
		}
	}

	private void addPrefixes(SearchField field, List<String> texts, Map<Integer, Integer> places) {
		int offset = 0;
		for (String text : texts) {
			int from = offset;
			analysis.forEachWord(field.exact(), text, (word, start, end) -> {
				if (prefixes.stream().anyMatch(word::startsWith)) {
					places.merge(from + start, from + end, Math::max);
				}
			});
			offset += text.length() + 1;
		}
	}

}
