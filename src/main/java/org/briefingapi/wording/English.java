package org.briefingapi.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.ActorKind;

/** Numbers, lists and names in English words. */
public final class English {

	/** The maximum number of words of a sentence. */
	private static final int MAX_WORDS = 38;

	private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten", "eleven", "twelve");

	private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth",
			"seventh", "eighth", "ninth", "tenth");

	/** The beginnings of names that take an article within a sentence. */
	private static final List<String> WITH_ARTICLE = List.of("United ", "European Union", "Foreign Ministry",
			"Ministry ", "Prime Minister's Office", "Office of", "Chinese Mission", "Consulate", "Australian Mission",
			"Élysée", "NATO Heads", "PLA ", "Leaders of", "Liberal Democratic", "US Department", "US Embassy",
			"Aviation Industry", "Forbidden City", "Sri Lanka Guardian", "Atlantic Council", "NATO Research Group",
			"Spokesperson of");

	private static final Set<String> LOWER_CASE = Set.of("A", "An", "The", "Some", "Other", "Senior", "Diplomatic",
			"Unspecified", "Reports", "Spokesperson", "Leaders", "Office", "There", "It", "Unnamed", "He", "She",
			"They", "Its", "Their", "Not", "Beneficial", "Doubts", "Tacit", "Sounded", "Is", "Are", "Was", "Were", "Do",
			"Does", "Did", "Has", "Have", "Had", "When", "Where", "Which", "Who", "Whose", "Why", "How", "What", "In",
			"On", "At", "By", "For", "From", "To", "With");

	private static final Set<String> BEFORE_CLAUSE = Set.of("and", "but", "or", "such", "which", "who", "while",
			"because", "since", "so", "though");

	private static final Set<String> BEFORE_PHRASE = Set.of("to", "of", "in", "on", "at", "by", "for", "from", "with",
			"as", "than");

	/** What follows the noun that takes the plural. */
	private static final Pattern AFTER_NOUN = Pattern.compile(" (by|of|in|with) .*");

	private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

	private static final Pattern STRAIGHT_QUOTED = Pattern.compile("\"([^\"]*)\"");

	private English() {
	}

	/** The number in words up to twelve, in digits from thirteen. */
	public static String number(long number) {
		return (number >= 0 && number < NUMBERS.size()) ? NUMBERS.get((int) number)
				: String.format(Locale.ROOT, "%,d", number);
	}

	/** {@code one statement}, {@code 20 statements by Japan}. */
	public static String count(long number, String noun) {
		if (number == 1) {
			return number(number) + " " + noun;
		}
		int end = AFTER_NOUN.matcher(noun).replaceFirst("").length();
		String head = noun.substring(0, end);
		String plural = head.endsWith("y") ? head.substring(0, end - 1) + "ies" : head + "s";
		return number(number) + " " + plural + noun.substring(end);
	}

	/** {@code a}, {@code a and b}, {@code a, b and c}. */
	public static String list(List<String> items) {
		if (items.size() < 2) {
			return String.join("", items);
		}
		return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
	}

	/** The text with its first letter in upper case. */
	public static String sentenceCase(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
	}

	/**
	 * The text as it stands within a sentence: its first word in lower case, unless the
	 * word is a name.
	 */
	public static String within(String text) {
		String first = text.split(" ", 2)[0];
		return LOWER_CASE.contains(first) ? first.toLowerCase(Locale.ENGLISH) + text.substring(first.length()) : text;
	}

	/** The name of an actor as it stands within a sentence. */
	public static String name(Actor actor) {
		String name = actor.name();
		if (actor.kind() == ActorKind.UNNAMED && name.matches("(.* )?([Oo]fficial|[Ss]ource)( .*)?")) {
			return (name.matches("[AEIOUÉ].*") ? "an " : "a ") + within(name);
		}
		return (actor.kind() == ActorKind.GROUPING || WITH_ARTICLE.stream().anyMatch(name::startsWith))
				? "the " + within(name) : within(name);
	}

	/** A name in apposition, such as {@code Fumio Kishida, Prime Minister of Japan}. */
	public static String apposition(String name, String more) {
		return name + ", " + more + ",";
	}

	/**
	 * The text without a comma that follows another comma or precedes other punctuation.
	 */
	static String punctuated(String text) {
		return text.replaceAll(",(\\s*),", ",$1").replaceAll(",([:;.])", "$1");
	}

	/** A title with its article. */
	public static String the(String title) {
		return title.startsWith("The ") ? "the " + title.substring(4) : "the " + title;
	}

	/** {@code first}, {@code second} and so on. */
	static String ordinal(int number) {
		return ORDINALS.get(number - 1);
	}

	/**
	 * The text as one sentence: the first letter in upper case, a full stop at the end.
	 */
	public static String sentence(String text) {
		String trimmed = typeset(punctuated(text.strip()));
		return sentenceCase(trimmed.matches("(?s).*[.?!…][”’\")]*") ? trimmed : trimmed.replaceAll("[,;:]$", "") + ".");
	}

	/**
	 * The text with typographic quotation marks and apostrophes. Words within quotation
	 * marks are not changed.
	 */
	public static String typeset(String text) {
		String marked = STRAIGHT_QUOTED.matcher(text).replaceAll("“$1”");
		if (marked.indexOf('\'') < 0) {
			return marked;
		}
		StringBuilder typeset = new StringBuilder();
		int end = 0;
		for (MatchResult quoted : QUOTED.matcher(marked).results().toList()) {
			typeset.append(marked.substring(end, quoted.start()).replace('\'', '’')).append(quoted.group());
			end = quoted.end();
		}
		return typeset.append(marked.substring(end).replace('\'', '’')).toString();
	}

	/**
	 * The text, cut after at most the given number of words, if possible where a clause
	 * ends; at least one word is kept.
	 */
	public static String excerpt(String text, int most) {
		String plain = text.replaceAll("\\s+", " ").stripTrailing();
		String[] words = plain.split(" ");
		if (words.length <= most) {
			return plain.replaceAll("[,;:]$", "");
		}
		return String.join(" ", List.of(words).subList(0, end(words, Math.max(1, most)))).replaceAll("[,;:.–—-]+$", "")
				+ " …";
	}

	/**
	 * The last place before a clause, otherwise before a phrase; not far from the end.
	 */
	private static int end(String[] words, int most) {
		return Stream.of(BEFORE_CLAUSE, BEFORE_PHRASE)
			.flatMap(openings -> IntStream.iterate(most, end -> 5 * end > 3 * most, end -> end - 1)
				.filter(end -> openings.contains(words[end]) && !BEFORE_PHRASE.contains(words[end - 1]))
				.boxed())
			.findFirst()
			.orElse(most);
	}

	/** The number of words left in a sentence after its beginning. */
	static int room(String beginning) {
		return MAX_WORDS - beginning.strip().split(" ").length;
	}

	/** The words with single quotation marks, for a quotation within a quotation. */
	static String innerQuotes(String words) {
		return words.replaceAll("\"([^\"]*)\"", "‘$1’").replace('“', '‘').replace('”', '’');
	}

	/**
	 * A name as it stands in a list: the first letter in lower case, unless the name is
	 * made of initials.
	 */
	public static String small(String name) {
		return name.matches("\\p{Lu}\\p{Ll}.*") ? name.substring(0, 1).toLowerCase(Locale.ENGLISH) + name.substring(1)
				: name;
	}

}
