package org.briefingapi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

import org.briefingapi.graphql.Names;

/** Finds the names of records in a text, the longest name at each place. */
final class NameFinder {

	/** No repetition gives back: a long text would exhaust the stack. */
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:[.'’&-][\\p{L}\\p{M}\\p{N}]++)*+");

	private static final int MAX_WORDS = 12;

	private static final int MAX_LENGTH = 200;

	private final IndexSearcher searcher;

	private final TermsEnum names;

	NameFinder(IndexSearcher searcher) throws IOException {
		this.searcher = searcher;
		Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexDocument.WHOLE_NAME);
		this.names = (terms != null) ? terms.iterator() : TermsEnum.EMPTY;
	}

	List<NamedRecord> find(String text) throws IOException {
		List<MatchResult> words = WORD.matcher(text).results().toList();
		List<NamedRecord> found = new ArrayList<>();
		int next = 0;
		while (next < words.size()) {
			int last = beginsAName(words.get(next).group()) ? Math.min(words.size(), next + MAX_WORDS) - 1 : next - 1;
			Optional<NamedRecord> named = Optional.empty();
			while (last >= next && named.isEmpty()) {
				named = named(text, words.get(next).start(), words.get(last).end());
				last--;
			}
			named.ifPresent(found::add);
			next = named.isPresent() ? last + 2 : next + 1;
		}
		return found;
	}

	/** Few words do, so that most need no look at the words after them. */
	private boolean beginsAName(String word) throws IOException {
		BytesRef start = new BytesRef(Names.fold(isPossessive(word) ? withoutPossessive(word) : word));
		return names.seekCeil(start) != SeekStatus.END && StringHelper.startsWith(names.term(), start);
	}

	private static boolean isPossessive(String name) {
		return name.endsWith("'s") || name.endsWith("’s");
	}

	private static String withoutPossessive(String name) {
		return name.substring(0, name.length() - 2);
	}

	private Optional<NamedRecord> named(String text, int start, int end) throws IOException {
		String name = text.substring(start, end);
		if (name.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		Optional<NamedRecord> exact = look(name, start);
		return (exact.isEmpty() && isPossessive(name)) ? look(withoutPossessive(name), start) : exact;
	}

	private Optional<NamedRecord> look(String name, int start) throws IOException {
		Term term = new Term(IndexDocument.WHOLE_NAME, Names.fold(name));
		if (searcher.getIndexReader().docFreq(term) == 0) {
			return Optional.empty();
		}
		for (ScoreDoc each : searcher.search(new TermQuery(term), SearchType.values().length,
				Sort.INDEXORDER).scoreDocs) {
			Document stored = searcher.storedFields().document(each.doc);
			SearchType type = SearchType.valueOf(stored.get(IndexDocument.TYPE));
			// "aid" is no company, and a number no code
			boolean proper = type != SearchType.ACTOR || Character.isUpperCase(name.codePointAt(0));
			if (proper && name.codePoints().anyMatch(Character::isLetter)) {
				return Optional.of(new NamedRecord(type, stored.get(IndexDocument.SLUG), name, start, names(stored)));
			}
		}
		return Optional.empty();
	}

	private static List<String> names(Document stored) {
		return Stream.of(SearchField.NAME, SearchField.ALIAS)
			.flatMap(field -> Stream.of(stored.getValues(field.name())))
			.toList();
	}

}
