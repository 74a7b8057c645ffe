package org.briefingapi.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.document.Document;

import org.briefingapi.search.QueryText.Clause;
import org.briefingapi.search.QueryText.Kind;

/** Finds the places in the texts of a hit at which the words of a query stand. */
final class HitMatches {

	private final Analysis analysis;

	private final List<Sought> all;

	HitMatches(Analysis analysis, QueryText query) {
		this.analysis = analysis;
		this.all = QueryCompiler.sought(query).stream().map(this::sought).toList();
	}

	private Sought sought(Clause clause) {
		List<String> words = analysis.words(SearchField.TEXT.name(), clause.text());
		if (clause.kind() == Kind.WORD && words.size() == 1) {
			return new Sought(Kind.WORD, analysis.words(WeightedWords.FIELD, clause.text()));
		}
		// the other words of a prefix may stand elsewhere
		return (clause.kind() == Kind.PREFIX)
				? new Sought(Kind.PREFIX, words.subList(Math.max(0, words.size() - 1), words.size()))
				: new Sought(Kind.PHRASE, words);
	}

	/** By field, those without a match left out. */
	List<SearchMatch> in(Document stored) {
		List<SearchMatch> found = new ArrayList<>();
		for (SearchField field : SearchField.values()) {
			TreeMap<Integer, Integer> places = new TreeMap<>();
			List<String> texts = List.of(stored.getValues(field.name()));
			int offset = 0;
			for (String text : texts) {
				add(text, offset, places);
				offset += text.length() + 1;
			}
			if (!places.isEmpty()) {
				found.add(new SearchMatch(field, Fragments.of(texts, places)));
			}
		}
		return found;
	}

	private void add(String text, int offset, Map<Integer, Integer> places) {
		Map<String, List<Place>> byField = new HashMap<>();
		for (Sought each : all) {
			List<Place> among = byField.computeIfAbsent(each.field(), field -> places(field, text));
			for (int first = 0; first + each.words().size() <= among.size(); first++) {
				if (each.standsAt(among, first)) {
					places.merge(offset + among.get(first).start(),
							offset + among.get(first + each.words().size() - 1).end(), Math::max);
				}
			}
		}
	}

	private List<Place> places(String field, String text) {
		List<Place> places = new ArrayList<>();
		analysis.forEachWord(field, text, (word, start, end) -> places.add(new Place(word, start, end)));
		return places;
	}

	/** A word of a text, and where it stands. */
	private record Place(String word, int start, int end) {
	}

	/**
	 * Words that stand next to each other.
	 *
	 * @param kind a word as its stem, a phrase, or the beginning of one word
	 */
	private record Sought(Kind kind, List<String> words) {

		/** The field with such words as are compared. */
		private String field() {
			return (kind == Kind.WORD) ? WeightedWords.FIELD : SearchField.TEXT.name();
		}

		private boolean standsAt(List<Place> among, int first) {
			for (int i = 0; i < words.size(); i++) {
				String word = among.get(first + i).word();
				if (kind == Kind.PREFIX ? !word.startsWith(words.get(i)) : !word.equals(words.get(i))) {
					return false;
				}
			}
			return !words.isEmpty();
		}

	}

}
