package org.briefingapi.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A folded text as tokens: runs of letters, runs of digits, runs of full stops, and
 * single other characters except spaces. Each letter of a script without spaces is a
 * token. No token starts or ends inside a unit of the folded text.
 */
final class TokenisedText {

	final FoldedText text;

	private final String folded;

	private int[] starts = new int[16];

	private int[] ends = new int[16];

	private int[] ids = new int[16];

	private int[] keys = new int[16];

	private int size;

	TokenisedText(String original, Function<String, TokenIds.Entry> numbers) {
		text = FoldedText.of(original);
		folded = text.folded();
		for (int at = 0; at < folded.length();) {
			if (folded.charAt(at) == ' ') {
				at++;
			}
			else {
				int end = endOfToken(at);
				add(at, end, numbers.apply(folded.substring(at, end)));
				at = end;
			}
		}
		starts = Arrays.copyOf(starts, size);
		ends = Arrays.copyOf(ends, size);
		ids = Arrays.copyOf(ids, size);
		keys = Arrays.copyOf(keys, size);
	}

	private int endOfToken(int start) {
		int first = folded.codePointAt(start);
		boolean letters = Characters.isSpacedLetter(first);
		boolean digits = Character.isDigit(first);
		boolean stops = first == '.';
		int at = start + Character.charCount(first);
		while (at < folded.length()) {
			int next = folded.codePointAt(at);
			if (next == Characters.JOINER && at + 1 < folded.length()) {
				at += 1 + Character.charCount(folded.codePointAt(at + 1));
			}
			else if (Characters.isExtender(next) || letters && Characters.isSpacedLetter(next)
					|| digits && Character.isDigit(next) || stops && next == '.') {
				at += Character.charCount(next);
			}
			else {
				break;
			}
		}
		return at;
	}

	private void add(int start, int end, TokenIds.Entry numbers) {
		if (size == starts.length) {
			starts = Arrays.copyOf(starts, size * 2);
			ends = Arrays.copyOf(ends, size * 2);
			ids = Arrays.copyOf(ids, size * 2);
			keys = Arrays.copyOf(keys, size * 2);
		}
		starts[size] = start;
		ends[size] = end;
		ids[size] = numbers.id();
		keys[size++] = numbers.key();
	}

	/** The number of tokens. */
	int size() {
		return size;
	}

	/** The start of a token in the folded text. */
	int start(int token) {
		return starts[token];
	}

	/** The end of a token in the folded text. */
	int end(int token) {
		return ends[token];
	}

	int id(int token) {
		return ids[token];
	}

	int key(int token) {
		return keys[token];
	}

	boolean isWord(int token) {
		return Character.isLetterOrDigit(folded.codePointAt(starts[token]));
	}

	/** The original text of a range of tokens; the last one is excluded. */
	String cut(int from, int to) {
		return text.cut(starts[from], ends[to - 1]);
	}

	/**
	 * Whether all tokens of another text occur here, with the same spaces. A line may end
	 * after the hyphen of a compound.
	 */
	boolean has(TokenisedText other, int from) {
		if (from < 0 || from + other.size > size) {
			return false;
		}
		for (int i = 0; i < other.size; i++) {
			if (ids[from + i] != other.ids[i]) {
				return false;
			}
			if (i > 0 && gap(from + i) != other.gap(i) && !(other.gap(i) == 0 && isBrokenCompound(from + i))) {
				return false;
			}
		}
		return true;
	}

	/** The number of spaces before a token. */
	private int gap(int token) {
		return starts[token] - ends[token - 1];
	}

	/** Whether a line ends before the token, after a hyphen with a word before it. */
	private boolean isBrokenCompound(int token) {
		return token > 1 && folded.charAt(starts[token - 1]) == '-' && isWord(token - 2) && gap(token - 1) == 0
				&& isWord(token)
				&& Characters.hasLineEnd(text.original(), text.end(ends[token - 1]), text.start(starts[token]));
	}

	/**
	 * The words and punctuation marks of a range of tokens. Letters around an apostrophe
	 * are one word.
	 */
	List<Part> parts(int from, int to) {
		List<Part> parts = new ArrayList<>();
		for (int at = from; at < to;) {
			int next = at + 1;
			while (isWord(at) && next + 1 < to && isApostropheInside(next)) {
				next += 2;
			}
			String part = folded.substring(starts[at], ends[next - 1]);
			parts.add(new Part(at, next, isWord(at), part, part.toLowerCase(Locale.ROOT)));
			at = next;
		}
		return parts;
	}

	/** The words of a range of tokens. */
	List<Part> words(int from, int to) {
		return parts(from, to).stream().filter(Part::isWord).toList();
	}

	private boolean isApostropheInside(int token) {
		return ends[token] - starts[token] == 1 && folded.charAt(starts[token]) == '\'' && isWord(token + 1)
				&& ends[token - 1] == starts[token] && ends[token] == starts[token + 1];
	}

	/**
	 * A word or a punctuation mark.
	 *
	 * @param from its first token
	 * @param to the token after its last
	 * @param folded its folded text
	 * @param lower its folded text, in lower case
	 */
	record Part(int from, int to, boolean isWord, String folded, String lower) {

		int letters() {
			return folded.codePointCount(0, folded.length());
		}

	}

}
