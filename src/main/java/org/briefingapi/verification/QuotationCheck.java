package org.briefingapi.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Searches for passages in the texts of their sources.
 * <p>
 * A passage must begin and end at word boundaries, and must not cut a number or a
 * combined character. White space around a passage is ignored. Verbatim places are
 * preferred to places that match only after folding; of several places the first is
 * returned.
 * <p>
 * A passage is altered if at least 60 percent of its words and letters occur in order at
 * one place of the text. A short passage (under four words or twelve letters) is altered
 * only if all its words occur there, apart from case and punctuation. Other texts do not
 * affect this result. A check can be used by several threads.
 */
public final class QuotationCheck {

	/**
	 * Shorter passages are not searched in other texts, since these may contain them by
	 * chance.
	 */
	private static final int MIN_WORDS = 5;

	private static final int MIN_LETTERS = 20;

	private final Map<String, String> originals;

	private final List<String> slugs;

	private final Map<String, Integer> numbers = new TreeMap<>();

	private final List<TokenisedText> texts = new ArrayList<>();

	private final TokenIds vocabulary = new TokenIds();

	private final WordIndex index;

	/**
	 * Create a check.
	 * @param texts the texts, by the slugs of their sources
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
	 * Searches for a passage in its source, and in the other texts if it is not found.
	 * @param source the slug of the source
	 * @param text the passage; null or blank gives NOT_CHECKED
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
	 * The slugs of the texts that contain a passage word for word; empty for a passage
	 * that is too short.
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
