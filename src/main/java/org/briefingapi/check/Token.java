package org.briefingapi.check;

import java.util.ArrayList;
import java.util.Collection;
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
 * @param form is compared: folded and stemmed, numbers in digits
 * @param start where it stands in the sentence, in UTF-16 code units
 * @param end the position after it
 */
record Token(String written, String form, Kind kind, int start, int end) {

	/**
	 * A number, initials such as U.S., or a word. No repetition gives back: a long text
	 * would exhaust the stack.
	 */
	private static final Pattern WORD = Pattern
		.compile("\\p{N}++(?:[.,]\\p{N}++)*+|\\b(?:\\p{Lu}\\.){2,}+(?:\\p{Lu}\\b)?"
				+ "|\\p{N}*[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*(?:['’]\\p{L}+)?");

	private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

	/** Denies nothing. */
	private static final Pattern NOT_ONLY = Pattern.compile("\\bnot (?:only|just|merely)\\b");

	/** Words without a say of their own; the order of the others tells enough. */
	private static final Set<String> MINOR = Set.of("a", "an", "the", "of", "and", "that", "which", "also", "it", "its",
			"is", "was", "were", "be", "been", "are", "has", "had", "have", "this", "these", "those", "in", "on", "at",
			"to", "as", "with", "by", "s", "there", "their", "then", "so", "but", "who", "whose", "he", "she", "they",
			"his", "her", "for");

	private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "neither", "nor", "without", "none",
			"nobody", "nothing", "cannot", "un");

	/** Words that deny the next ones, and say how. */
	private static final Set<String> REFUSALS = Set.of("fail", "failed", "fails", "refuse", "refused", "refuses",
			"deny", "denied", "denies", "decline", "declined", "declines", "unable");

	private static final Set<String> HEDGES = Set.of("may", "might", "could", "would", "should", "perhaps",
			"reportedly", "allegedly", "possibly", "probably", "likely", "apparently", "seems", "appears", "if",
			"unless", "plan", "plans", "planned", "proposed", "proposal", "draft", "expected", "considered", "about",
			"some", "said");

	/** Begins no word. */
	private static final String NAME_MARK = "@";

	/** Hedges nothing, as "may" does. */
	private static final String MONTH = "May";

	/** Words that are no names, with a capital letter or not. */
	private static final Set<String> NEVER_NAMES = Set.of("i", "we", "you", "our", "my", "your", "any", "all", "one",
			"some", "such", "if", "when", "while", "other", "another", "many", "most", "both", "each", "after",
			"before", "since", "during", "because", "although", "however", "instead", "from", "until", "under", "now",
			"how", "why", "where", "sources", "source", "according", "despite", "thus", "speaking", "over", "even",
			"still", "last", "next", "following", "several", "every", "later", "earlier");

	private static final Map<String, String> NUMBERS = numbers();

	/** The kind of a word. */
	enum Kind {

		WORD, NUMBER, NEGATION, HEDGE

	}

	/** The words of a text that count, in order. */
	static List<Token> of(String text) {
		List<Token> tokens = new ArrayList<>();
		EnglishStemmer stemmer = new EnglishStemmer();
		Matcher words = WORD.matcher(NOT_ONLY.matcher(text).replaceAll(only -> " ".repeat(only.group().length())));
		while (words.find()) {
			String folded = Names.fold(words.group()).replace('’', '\'');
			if (folded.endsWith("n't")) {
				tokens.add(token(words, "not", Kind.NEGATION));
				continue;
			}
			String bare = folded.contains("'") ? folded.substring(0, folded.indexOf('\'')) : folded;
			// an accent alone is no word
			if (!bare.isEmpty() && !MINOR.contains(bare)) {
				tokens.add(token(words, bare, stemmer));
			}
		}
		return tokens;
	}

	private static Token token(Matcher word, String folded, EnglishStemmer stemmer) {
		String number = NUMBERS.getOrDefault(folded, folded);
		if (Character.isDigit(number.charAt(0))) {
			return token(word, number.replaceAll("(?<=\\d),(?=\\d{3})", ""), Kind.NUMBER);
		}
		if (NEGATIONS.contains(folded)) {
			return token(word, "not", Kind.NEGATION);
		}
		// U.S. is US
		stemmer.setCurrent(folded.replace(".", ""));
		stemmer.stem();
		boolean hedge = HEDGES.contains(folded) && !word.group().equals(MONTH);
		Kind kind = hedge ? Kind.HEDGE : REFUSALS.contains(folded) ? Kind.NEGATION : Kind.WORD;
		return token(word, stemmer.getCurrent(), kind);
	}

	private static Token token(Matcher word, String form, Kind kind) {
		return new Token(word.group(), form, kind, word.start(), word.end());
	}

	/** Whether it is written as a name is, and can be one. */
	boolean isName() {
		return kind == Kind.WORD && Character.isUpperCase(written.codePointAt(0))
				&& !NEVER_NAMES.contains(Names.fold(written));
	}

	/** A name of several words, or one that stands for another. */
	static Token ofName(String slug, String written, int start) {
		return new Token(written, NAME_MARK + slug, Kind.WORD, start, start + written.length());
	}

	/** Whether it is a name whose actor is known. */
	boolean isKnownName() {
		return form.startsWith(NAME_MARK);
	}

	/** As it stands, without a possessive. */
	String bare() {
		return POSSESSIVE.matcher(written).replaceFirst("");
	}

	/** The same word, as it would stand within a sentence. */
	Token uncapitalised() {
		return new Token(written.toLowerCase(Locale.ROOT), form, kind, start, end);
	}

	/** Some words of a text as it has them, those in one piece that stand together. */
	static String quoted(String text, Collection<Token> some, List<Token> all) {
		List<String> pieces = new ArrayList<>();
		Token first = null;
		for (int i = 0; i < all.size(); i++) {
			if (some.contains(all.get(i))) {
				first = (first != null) ? first : all.get(i);
				if (i + 1 == all.size() || !some.contains(all.get(i + 1))) {
					pieces.add("“" + text.substring(first.start(), all.get(i).end()) + "”");
					first = null;
				}
			}
		}
		return String.join(", ", pieces);
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
