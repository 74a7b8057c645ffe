package org.briefingapi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

import org.briefingapi.search.QueryText.Clause;
import org.briefingapi.search.QueryText.Kind;

/** Suggests words of the index for those of a query that occur nowhere. */
final class Spelling {

	private final DirectoryReader reader;

	private final Analysis analysis;

	Spelling(DirectoryReader reader, Analysis analysis) {
		this.reader = reader;
		this.analysis = analysis;
	}

	/**
	 * The query with another word for each that occurs nowhere; empty where all occur, or
	 * nothing is near.
	 */
	Optional<String> didYouMean(QueryText query) {
		StringBuilder corrected = new StringBuilder(query.text());
		boolean changed = false;
		List<Clause> words = query.clauses().stream().filter(each -> each.kind() == Kind.WORD).toList();
		for (int i = words.size() - 1; i >= 0; i--) {
			Clause clause = words.get(i);
			Optional<String> near = near(clause.text());
			if (near.isPresent()) {
				corrected.replace(clause.start(), clause.start() + clause.text().length(), near.get());
				changed = true;
			}
		}
		return changed ? Optional.of(corrected.toString()) : Optional.empty();
	}

	private Optional<String> near(String text) {
		List<String> words = analysis.words(Analysis.SPELLING, text);
		if (words.size() != 1) {
			return Optional.empty();
		}
		try {
			SuggestWord[] near = new DirectSpellChecker().suggestSimilar(new Term(Analysis.SPELLING, words.get(0)), 1,
					reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
			return Arrays.stream(near).map(word -> word.string).findFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
