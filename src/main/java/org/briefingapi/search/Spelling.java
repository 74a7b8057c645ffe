package org.briefingapi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.SuggestWordScoreComparator;
import org.apache.lucene.util.StringHelper;

import org.briefingapi.search.QueryText.Clause;
import org.briefingapi.search.QueryText.Kind;

/** Suggests words of the index for those of a query that occur nowhere. */
final class Spelling {

	/** From 0 to 1; the default takes "does" for near to "drones". */
	private static final float LEAST_LIKENESS = 0.7f;

	private final DirectSpellChecker checker = new DirectSpellChecker();

	private final DirectoryReader reader;

	private final Analysis analysis;

	Spelling(DirectoryReader reader, Analysis analysis) {
		this.reader = reader;
		this.analysis = analysis;
		this.checker.setAccuracy(LEAST_LIKENESS);
	}

	/**
	 * The query with another word for each that occurs nowhere; empty where all occur, or
	 * nothing is near.
	 */
	Optional<String> didYouMean(QueryText query) {
		StringBuilder corrected = new StringBuilder(query.text());
		boolean changed = false;
		List<Clause> words = query.clauses()
			.stream()
			.filter(each -> each.kind() != Kind.PHRASE && !each.excluded())
			.toList();
		for (int i = words.size() - 1; i >= 0; i--) {
			Clause clause = words.get(i);
			Optional<String> near = near(clause);
			if (near.isPresent()) {
				corrected.replace(clause.start(), clause.end(),
						near.get() + ((clause.kind() == Kind.PREFIX) ? "*" : ""));
				changed = true;
			}
		}
		return changed ? Optional.of(corrected.toString()) : Optional.empty();
	}

	private Optional<String> near(Clause clause) {
		List<String> words = analysis.words(SearchField.TEXT.name(), clause.text());
		if (words.size() != 1) {
			return Optional.empty();
		}
		try {
			Term stem = new Term(WeightedWords.FIELD, Analysis.stems(words).get(0));
			if (clause.kind() == Kind.WORD && reader.docFreq(stem) > 0) {
				return Optional.empty();
			}
			List<Term> inFields = Stream.of(SearchField.values())
				.map(field -> new Term(field.name(), words.get(0)))
				.toList();
			for (Term word : inFields) {
				if ((clause.kind() == Kind.PREFIX) ? begins(word) : reader.docFreq(word) > 0) {
					return Optional.empty();
				}
			}
			List<SuggestWord> near = new ArrayList<>();
			for (Term word : inFields) {
				near.addAll(List.of(checker.suggestSimilar(word, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)));
			}
			return near.stream().max(new SuggestWordScoreComparator()).map(word -> word.string);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether a word of the field begins so. */
	private boolean begins(Term prefix) throws IOException {
		Terms words = MultiTerms.getTerms(reader, prefix.field());
		TermsEnum from = (words != null) ? words.iterator() : TermsEnum.EMPTY;
		return from.seekCeil(prefix.bytes()) != SeekStatus.END && StringHelper.startsWith(from.term(), prefix.bytes());
	}

}
