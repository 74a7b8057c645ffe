package org.briefingapi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.SuggestWordScoreComparator;

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
		List<String> words = analysis.words(SearchField.TEXT.name(), text);
		if (words.size() != 1) {
			return Optional.empty();
		}
		try {
			List<Term> inFields = Stream.of(SearchField.values())
				.map(field -> new Term(field.name(), words.get(0)))
				.toList();
			for (Term word : inFields) {
				if (reader.docFreq(word) > 0) {
					return Optional.empty();
				}
			}
			List<SuggestWord> near = new ArrayList<>();
			for (Term word : inFields) {
				near.addAll(List.of(new DirectSpellChecker().suggestSimilar(word, 1, reader,
						SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)));
			}
			return near.stream().max(new SuggestWordScoreComparator()).map(word -> word.string);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
