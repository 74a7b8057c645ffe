package org.briefingapi.statement;

/** Headlines for statements that were given none: their words, shortened. */
final class Headline {

	static final int MOST = 100;

	private static final String ELLIPSIS = "…";

	private Headline() {
	}

	/** The words, cut behind a word if they are too long, a quotation in quotes. */
	static String of(StatementKind kind, String text) {
		String words = text.strip().replaceAll("\\s+", " ");
		return (kind == StatementKind.QUOTATION) ? "“" + shorten(words, MOST - 2) + "”" : shorten(words, MOST);
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
