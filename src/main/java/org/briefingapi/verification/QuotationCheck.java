package org.briefingapi.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Looks passages up in the texts of their sources.
 * <p>
 * A passage stands in a text only where it begins and ends between words, and no number
 * or combined character is cut: a passage that has lost its first letter is found out.
 * White space around a passage is no part of it. Of several places the first is given, a
 * verbatim one before one that is so only after folding.
 * <p>
 * It is altered where at least 60 percent of its words, holding 60 percent of its
 * letters, stand in order in one place of its own text; a short passage (under four words
 * or twelve letters) only where all of its words do, apart from case and signs. This
 * hangs on no other text than its own. A check can be used by several threads.
 */
public final class QuotationCheck {

	/** A passage with fewer words, or fewer letters, can stand in a text by chance. */
	private static final int MIN_WORDS = 5;

	private static final int MIN_LETTERS = 20;

	private final Map<String, String> originals;

	private final List<String> slugs;

	private final Map<String, Integer> numbers = new TreeMap<>();

	private final List<TokenisedText> texts = new ArrayList<>();

	private final TokenIds vocabulary = new TokenIds();

	private final WordIndex index;

	/**
	 * Makes ready to check.
	 * @param texts the texts by the slugs of their sources
	 */
	public QuotationCheck(Map<String, String> texts) {
		SortedMap<String, String> sorted = new TreeMap<>(texts);
		originals = Map.copyOf(texts);
		slugs = List.copyOf(sorted.keySet());
		sorted.forEach((slug, text) -> {
			numbers.put(slug, this.texts.size());
			this.texts.add(new TokenisedText(text, vocabulary::add));
		});
		index = new WordIndex(this.texts);
	}

	/**
	 * Looks a passage up in its source, and in the others if it is not there.
	 * @param source the slug of the source
	 * @param text the passage; NOT_CHECKED where it is null or blank
	 */
	public MatchResult check(String source, @Nullable String text) {
		Integer number = numbers.get(source);
		if (number == null || text == null) {
			return MatchResult.NOT_CHECKED;
		}
		TokenisedText passage = new TokenisedText(text, vocabulary::find);
		if (passage.size() == 0) {
			return MatchResult.NOT_CHECKED;
		}
		WordIndex.Search search = index.search(passage);
		TokenisedText own = texts.get(number);
		MatchResult standing = standing(passage, own, search, number);
		if (standing != null) {
			List<WordChange> changes = BracketedInsertions.in(originals.get(source), standing.place());
			return changes.isEmpty() ? standing : MatchResult.altered(standing.place(), changes);
		}
		FuzzyMatch near = FuzzyMatch.find(passage, own, number, index);
		if (near != null) {
			return MatchResult.altered(near.place(), near.changes());
		}
		return MatchResult.notFound(search.texts().mapToObj(slugs::get).toList());
	}

	/**
	 * The slugs of the texts in which a passage stands word for word, if it is long
	 * enough not to stand there by chance.
	 */
	public List<String> textsWith(String text) {
		TokenisedText passage = new TokenisedText(text, vocabulary::find);
		boolean brief = text.strip().split("\\s+").length < MIN_WORDS || text.length() < MIN_LETTERS;
		return brief ? List.of()
				: index.search(passage)
					.texts()
					.mapToObj(slugs::get)
					.filter(slug -> standsWholly(check(slug, text).verification()))
					.toList();
	}

	private static boolean standsWholly(Verification verification) {
		return verification == Verification.VERBATIM || verification == Verification.NORMALISED;
	}

	private static @Nullable MatchResult standing(TokenisedText passage, TokenisedText own, WordIndex.Search search,
			int number) {
		String words = passage.cut(0, passage.size());
		OptionalInt verbatim = search.in(number)
			.filter(token -> own.cut(token, token + passage.size()).equals(words))
			.findFirst();
		if (verbatim.isPresent()) {
			return MatchResult.standing(Verification.VERBATIM, place(own, verbatim.getAsInt(), passage.size()));
		}
		OptionalInt normalised = search.in(number).findFirst();
		return normalised.isPresent()
				? MatchResult.standing(Verification.NORMALISED, place(own, normalised.getAsInt(), passage.size()))
				: null;
	}

	private static Place place(TokenisedText text, int token, int size) {
		return new FuzzyMatch(text, text, token, token + size).place();
	}

}
