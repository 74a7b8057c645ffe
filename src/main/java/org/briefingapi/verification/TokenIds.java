package org.briefingapi.verification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Numbers for the tokens of all texts. */
final class TokenIds {

	private static final int UNKNOWN = -1;

	private final Map<String, Entry> entries = new HashMap<>();

	Entry add(String token) {
		Entry known = entries.get(token);
		if (known != null) {
			return known;
		}
		String lower = caseless(token);
		int key = lower.equals(token) ? UNKNOWN : add(lower).key();
		int id = entries.size();
		Entry added = new Entry(id, (key != UNKNOWN) ? key : id);
		entries.put(token, added);
		return added;
	}

	/** A token of a passage, which need not stand in any text. */
	Entry find(String token) {
		Entry known = entries.get(token);
		if (known != null) {
			return known;
		}
		Entry lower = entries.get(caseless(token));
		return new Entry(UNKNOWN, (lower != null) ? lower.key() : UNKNOWN);
	}

	/** By way of upper case, in which ß is SS. */
	private static String caseless(String token) {
		return token.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

	/**
	 * The numbers of one token.
	 *
	 * @param key the number that it has in common with its upper and lower case
	 */
	record Entry(int id, int key) {
	}

}
