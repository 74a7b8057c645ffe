package org.briefingapi.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.briefingapi.search.NamedRecord;
import org.briefingapi.search.SearchType;
import org.jspecify.annotations.Nullable;

/**
 * The names of the actors that a sentence names. Each is compared as one word, and one
 * name of an actor stands for another.
 */
final class Aliases {

	private static final int MAX_CODE = 3;

	/** Stands within no name. */
	private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s.'’&-]");

	private final Map<String, List<Alias>> byFirstWord = new HashMap<>();

	private Aliases() {
	}

	static Aliases of(List<NamedRecord> named) {
		Aliases aliases = new Aliases();
		named.stream()
			.filter(record -> record.type() == SearchType.ACTOR)
			.forEach(record -> record.names().forEach(name -> aliases.add(record.slug(), Token.of(name))));
		return aliases;
	}

	private void add(String slug, List<Token> name) {
		if (!name.isEmpty() && name.get(0).isName()) {
			byFirstWord.computeIfAbsent(key(name.get(0)), word -> new ArrayList<>())
				.add(new Alias(slug, name.stream().map(Aliases::key).toList()));
		}
	}

	/** The words of a text, each name as one. */
	List<Token> unified(String text, List<Token> words) {
		if (byFirstWord.isEmpty()) {
			return words;
		}
		List<Token> unified = new ArrayList<>();
		int next = 0;
		while (next < words.size()) {
			Alias longest = longestAt(text, words, next);
			Token first = words.get(next);
			next += (longest != null) ? longest.words().size() : 1;
			unified.add((longest == null) ? first : Token.ofName(longest.slug(),
					text.substring(first.start(), words.get(next - 1).end()), first.start()));
		}
		return unified;
	}

	private @Nullable Alias longestAt(String text, List<Token> words, int place) {
		Alias longest = null;
		for (Alias alias : byFirstWord.getOrDefault(key(words.get(place)), List.of())) {
			if ((longest == null || alias.words().size() > longest.words().size())
					&& alias.standsAt(text, words, place)) {
				longest = alias;
			}
		}
		return longest;
	}

	/** Some write Nato for NATO; short codes are words in another case. */
	private static String key(Token word) {
		String bare = word.bare();
		return (word.isName() && bare.length() > MAX_CODE) ? bare.toUpperCase(Locale.ROOT) : bare;
	}

	private record Alias(String slug, List<String> words) {

		private boolean standsAt(String text, List<Token> tokens, int place) {
			int last = place + words.size() - 1;
			return last < tokens.size()
					&& tokens.subList(place, last + 1).stream().map(Aliases::key).toList().equals(words)
					&& !SEPARATOR.matcher(text.substring(tokens.get(place).start(), tokens.get(last).end())).find();
		}

	}

}
