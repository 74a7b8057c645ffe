package org.briefingapi.verification;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/** Folds a text, one unit at a time. */
final class TextFolding {

	private final String original;

	private final StringBuilder folded;

	private int[] jumps = new int[64];

	private int jumpsEnd;

	TextFolding(String original) {
		this.original = original;
		this.folded = new StringBuilder(original.length());
	}

	FoldedText fold() {
		int next = 0;
		while (next < original.length()) {
			char first = original.charAt(next);
			if (first > ' ' && first < 0x7F && (next + 1 == original.length() || original.charAt(next + 1) < 0x80)) {
				folded.append((char) Characters.plain(first));
				next++;
			}
			else {
				next = foldUnit(next);
			}
		}
		return new FoldedText(original, folded.toString(), Arrays.copyOf(jumps, jumpsEnd));
	}

	private int foldUnit(int start) {
		int first = original.codePointAt(start);
		int end = start + Character.charCount(first);
		int from = folded.length();
		if (Characters.isSpace(first)) {
			end = endOfSpace(end);
			if (!isLineEndWithinWords(start, end)) {
				folded.append(' ');
			}
		}
		else if (!Characters.isInvisible(first)) {
			end = endOfUnit(first, end);
			foldCharacter(first, start, end);
		}
		boolean inStep = folded.length() - from == end - start && end - start == Character.charCount(first);
		if (!inStep) {
			addJump(from, folded.length(), start, end);
		}
		return end;
	}

	private int endOfSpace(int from) {
		int end = from;
		for (int at = from; at < original.length();) {
			int codePoint = original.codePointAt(at);
			at += Character.charCount(codePoint);
			if (Characters.isSpace(codePoint)) {
				end = at;
			}
			else if (!Characters.isInvisible(codePoint)) {
				break;
			}
		}
		return end;
	}

	/**
	 * Whether this is a line end between ideographs, which are not separated by spaces.
	 */
	private boolean isLineEndWithinWords(int start, int end) {
		return !folded.isEmpty() && end < original.length()
				&& Characters.needsNoSpace(folded.codePointBefore(folded.length()))
				&& Characters.needsNoSpace(original.codePointAt(end)) && Characters.hasLineEnd(original, start, end);
	}

	private int endOfUnit(int first, int from) {
		int end = from;
		for (int at = from; at < original.length();) {
			int codePoint = original.codePointAt(at);
			at += Character.charCount(codePoint);
			if (Characters.isExtender(codePoint)) {
				end = at;
			}
			else if (Characters.isJoined(first) && isJoiner(codePoint, at, end)) {
				at += Character.charCount(original.codePointAt(at));
				end = at;
			}
			else if (!Characters.isInvisible(codePoint)) {
				break;
			}
		}
		return end;
	}

	/** Whether the code point that ends here joins an emoji to the preceding symbol. */
	private boolean isJoiner(int codePoint, int at, int before) {
		return codePoint == Characters.JOINER && before == at - 1 && at < original.length()
				&& Characters.isJoined(original.codePointAt(at));
	}

	private void foldCharacter(int first, int start, int end) {
		if (end - start == Character.charCount(first) && first < 0x300) {
			append(first);
			return;
		}
		StringBuilder visible = new StringBuilder();
		for (int at = start; at < end;) {
			int codePoint = original.codePointAt(at);
			at += Character.charCount(codePoint);
			if (!Characters.isInvisible(codePoint) || isJoiner(codePoint, at, at - 1)) {
				visible.append(Characters.standard(codePoint));
			}
		}
		Normalizer.normalize(visible, Form.NFC).codePoints().forEach(this::append);
	}

	private void append(int codePoint) {
		if (codePoint == Characters.ELLIPSIS) {
			folded.append("...");
		}
		else {
			folded.appendCodePoint(Characters.plain(codePoint));
		}
	}

	private void addJump(int foldedFrom, int foldedTo, int from, int to) {
		if (jumpsEnd == jumps.length) {
			jumps = Arrays.copyOf(jumps, jumps.length * 2);
		}
		jumps[jumpsEnd++] = foldedFrom;
		jumps[jumpsEnd++] = foldedTo;
		jumps[jumpsEnd++] = from;
		jumps[jumpsEnd++] = to;
	}

}
