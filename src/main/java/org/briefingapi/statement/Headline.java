package org.briefingapi.statement;

/** Makes headlines for statements without a label, by shortening their words. */
final class Headline {

	static final int MAX = 100;

	private static final String ELLIPSIS = "…";

	private Headline() {
	}

	/**
	 * The words, cut after a word if they are too long; in quotation marks if they are
	 * quoted.
	 */
	static String of(String text, boolean quoted) {
		String words = text.strip().replaceAll("\\s+", " ");
		return quoted ? "“" + shorten(words, MAX - 2) + "”" : shorten(words, MAX);
	}

	private static String shorten(String words, int most) {
		if (words.length() <= most) {
			return words;
		}
		int room = most - ELLIPSIS.length();
		int cut = words.lastIndexOf(' ', room);
		if (cut < 0) {
			cut = Character.isHighSurrogate(words.charAt(room - 1)) ? room - 1 : room;
		}
		return words.substring(0, cut).replaceAll("[\\s,;:–—-]+$", "") + ELLIPSIS;
	}

}
