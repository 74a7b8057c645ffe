package org.briefingapi.verification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Assigns a number to each distinct token of all texts. */
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

	/** The numbers of a token of a passage; negative if no text contains it. */
	Entry find(String token) {
		Entry known = entries.get(token);
		if (known != null) {
			return known;
		}
		Entry lower = entries.get(caseless(token));
		return new Entry(UNKNOWN, (lower != null) ? lower.key() : UNKNOWN);
	}

	/** Folds case by way of upper case, so that ß equals ss. */
	private static String caseless(String token) {
		return token.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

	/**
	 * The numbers of a token.
	 *
	 * @param key the number shared by all its variants in case
	 */
	record Entry(int id, int key) {
	}

}
