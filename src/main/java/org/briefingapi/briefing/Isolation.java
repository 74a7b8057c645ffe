package org.briefingapi.briefing;

import java.util.regex.Pattern;

/**
 * Isolates words that are written from right to left, which would change the order of
 * their neighbours (UAX #9).
 */
final class Isolation {

	private static final char FIRST_INITIATOR = '\u2066';

	private static final char ISOLATE = '\u2068';

	private static final char POP = '\u2069';

	/** Letters, and controls of direction. */
	private static final Pattern RIGHT_TO_LEFT = Pattern
		.compile("[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\x{10800}-\\x{10FFF}\\x{1E800}-\\x{1EFFF}"
				+ "\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

	private Isolation() {
	}

	/**
	 * The text between an isolate and its end. An end in the text that belongs to no
	 * isolate there is left out, since it would end this one.
	 */
	static String of(String text) {
		if (!RIGHT_TO_LEFT.matcher(text).find()) {
			return text;
		}
		StringBuilder isolated = new StringBuilder().append(ISOLATE);
		int open = 0;
		for (char character : text.toCharArray()) {
			if (character >= FIRST_INITIATOR && character <= ISOLATE) {
				open++;
			}
			else if (character == POP) {
				if (open == 0) {
					continue;
				}
				open--;
			}
			isolated.append(character);
		}
		return isolated.append(String.valueOf(POP).repeat(open + 1)).toString();
	}

}
