package org.briefingapi.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.briefingapi.graphql.Names;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * A word of a sentence that counts in a comparison.
 *
 * @param written as it stands
 * @param form what is compared: folded and stemmed, numbers in digits
 */
record Token(String written, String form, Kind kind) {

	private static final Pattern WORD = Pattern
		.compile("\\p{N}+(?:[.,]\\p{N}+)*|\\p{N}*[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*(?:['’]\\p{L}+)?");

	private static final Pattern INITIALS = Pattern.compile("\\b(?:\\p{Lu}\\.){2,}");

	/** Denies nothing. */
	private static final Pattern NOT_ONLY = Pattern.compile("\\bnot (?:only|just|merely)\\b");

	/** Words without a say of their own; the order of the others tells enough. */
	private static final Set<String> MINOR = Set.of("a", "an", "the", "of", "and", "that", "which", "also", "it", "its",
			"is", "was", "were", "be", "been", "are", "has", "had", "have", "this", "these", "those", "in", "on", "at",
			"to", "as", "with", "by", "s", "there", "their", "then", "so", "but", "who", "whose", "he", "she", "they",
			"his", "her", "for");

	private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "neither", "nor", "without", "none",
			"nobody", "nothing", "cannot", "un");

	/** Words that deny what follows, and say how. */
	private static final Set<String> REFUSALS = Set.of("fail", "failed", "fails", "refuse", "refused", "refuses",
			"deny", "denied", "denies", "decline", "declined", "declines", "unable");

	private static final Set<String> HEDGES = Set.of("may", "might", "could", "would", "should", "perhaps",
			"reportedly", "allegedly", "possibly", "probably", "likely", "apparently", "seems", "appears", "if",
			"unless", "plan", "plans", "planned", "proposed", "proposal", "draft", "expected", "considered", "about",
			"some", "said");

	private static final Map<String, String> NUMBERS = numbers();

	/** What kind of word it is. */
	enum Kind {

		WORD, NUMBER, NEGATION, HEDGE

	}

	/** The words of a text that count, in order. */
	static List<Token> of(String text) {
		List<Token> tokens = new ArrayList<>();
		EnglishStemmer stemmer = new EnglishStemmer();
		Matcher words = WORD.matcher(NOT_ONLY.matcher(withoutDots(text)).replaceAll(" "));
		while (words.find()) {
			String folded = Names.fold(words.group()).replace('’', '\'');
			if (folded.endsWith("n't")) {
				tokens.add(new Token(words.group(), "not", Kind.NEGATION));
				continue;
			}
			String bare = folded.contains("'") ? folded.substring(0, folded.indexOf('\'')) : folded;
			if (!MINOR.contains(bare)) {
				tokens.add(token(words.group(), bare, stemmer));
			}
		}
		return tokens;
	}

	/** U.S. as US. */
	private static String withoutDots(String text) {
		return INITIALS.matcher(text).replaceAll(initials -> initials.group().replace(".", ""));
	}

	private static Token token(String written, String folded, EnglishStemmer stemmer) {
		String number = NUMBERS.getOrDefault(folded, folded);
		if (Character.isDigit(number.charAt(0))) {
			return new Token(written, number.replaceAll("(?<=\\d),(?=\\d{3})", ""), Kind.NUMBER);
		}
		if (NEGATIONS.contains(folded)) {
			return new Token(written, "not", Kind.NEGATION);
		}
		stemmer.setCurrent(folded);
		stemmer.stem();
		Kind kind = HEDGES.contains(folded) ? Kind.HEDGE : REFUSALS.contains(folded) ? Kind.NEGATION : Kind.WORD;
		return new Token(written, stemmer.getCurrent(), kind);
	}

	/** Whether it is written as a name is. */
	boolean isCapitalised() {
		return Character.isUpperCase(written.codePointAt(0));
	}

	/** The same word, as it would stand within a sentence. */
	Token uncapitalised() {
		return new Token(written.toLowerCase(Locale.ROOT), form, kind);
	}

	private static Map<String, String> numbers() {
		List<String> words = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
				"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
				"nineteen", "twenty");
		Map<String, String> numbers = new HashMap<>(
				Map.of("thirty", "30", "forty", "40", "fifty", "50", "sixty", "60", "ninety", "90", "hundred", "100"));
		for (int i = 0; i < words.size(); i++) {
			numbers.put(words.get(i), String.valueOf(i));
		}
		return numbers;
	}

}
