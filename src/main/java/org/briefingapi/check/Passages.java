package org.briefingapi.check;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A text, plain or in Markdown, in its sentences. Headings, facts below them, tables,
 * footnotes and code are no sentences, and are skipped. No text makes a pattern take more
 * time than in proportion to its length.
 *
 * @param footnotes by label
 */
record Passages(List<Passage> all, Map<String, String> footnotes) {

	private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^]]+)]:\\s*(.*)");

	private static final Pattern REFERENCE = Pattern.compile(" ?\\[\\^([^\\[\\]]+)](?!:)");

	private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]*)]\\((?:[^()]|\\([^()]*\\))*+\\)");

	private static final Pattern MARKER = Pattern.compile("\\s*+(?:>\\s*+)*+(?:[-*+]\\s++|\\d++[.)]\\s++)?");

	private static final Pattern EMPHASIS = Pattern.compile("(?<!\\\\)(?:\\*++|`++|(?<!\\w)_++|(?<!_)_++(?!\\w))");

	private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

	static Passages of(String text) {
		Reader reader = new Reader(text);
		reader.read();
		return new Passages(reader.all, reader.footnotes);
	}

	private static final class Reader {

		private final String text;

		private final List<Passage> all = new ArrayList<>();

		private final Map<String, String> footnotes = new LinkedHashMap<>();

		private boolean code;

		private int paragraph = -1;

		private int end;

		/** The place up to which code points are counted. */
		private int counted;

		private int codePoints;

		private Reader(String text) {
			this.text = text;
		}

		private void read() {
			int start = 0;
			while (start < text.length()) {
				int newline = text.indexOf('\n', start);
				int lineEnd = (newline < 0) ? text.length() : newline;
				line(start, lineEnd);
				start = lineEnd + 1;
			}
			flush();
		}

		private void line(int start, int lineEnd) {
			String line = text.substring(start, lineEnd);
			String reason = skipped(line.strip());
			if (reason != null || line.isBlank()) {
				flush();
				if (reason != null) {
					all.add(new Passage(line.strip(), codePoints(start), codePoints(lineEnd), List.of(), reason));
				}
				return;
			}
			Matcher marker = MARKER.matcher(line);
			int from = marker.lookingAt() ? marker.end() : 0;
			if (paragraph >= 0 && from > 0 && !marker.group().isBlank()) {
				flush();
			}
			if (paragraph < 0) {
				paragraph = start + from;
			}
			end = lineEnd;
		}

		private @Nullable String skipped(String line) {
			if (line.startsWith("```") || line.startsWith("~~~")) {
				code = !code;
				return "code";
			}
			Matcher footnote = FOOTNOTE.matcher(line);
			if (footnote.matches()) {
				footnotes.put(footnote.group(1), plain(footnote.group(2)));
				return "footnote";
			}
			if (code) {
				return "code";
			}
			// "State · as of 31 July 2023 · …"
			if (line.split(" · ").length > 2) {
				return "list of facts";
			}
			boolean bold = line.length() > 4 && line.startsWith("**") && line.indexOf("**", 2) == line.length() - 2;
			return line.startsWith("#") || bold ? "heading" : line.startsWith("|") ? "table" : null;
		}

		private void flush() {
			if (paragraph >= 0) {
				BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
				sentences.setText(text.substring(paragraph, end));
				int from = sentences.first();
				for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
					add(paragraph + from, paragraph + to);
					from = to;
				}
				paragraph = -1;
			}
		}

		private void add(int from, int to) {
			String raw = text.substring(from, to).stripTrailing();
			List<String> notes = REFERENCE.matcher(raw).results().map(note -> note.group(1)).toList();
			String plain = plain(raw);
			if (!plain.isEmpty()) {
				all.add(new Passage(plain, codePoints(from), codePoints(from + raw.length()), notes, null));
			}
			else if (!notes.isEmpty() && !all.isEmpty()) {
				// the footnotes of a sentence stand after its full stop
				Passage last = all.remove(all.size() - 1);
				List<String> both = new ArrayList<>(last.notes());
				both.addAll(notes);
				all.add(new Passage(last.text(), last.start(), last.end(), both, last.skipped()));
			}
		}

		/** Is asked for places in their order. */
		private int codePoints(int place) {
			codePoints += text.codePointCount(counted, place);
			counted = place;
			return codePoints;
		}

		private static String plain(String markdown) {
			String text = REFERENCE.matcher(markdown.replaceAll("\\s+", " ")).replaceAll("");
			text = LINK.matcher(text).replaceAll("$1");
			text = EMPHASIS.matcher(text).replaceAll("");
			return ESCAPE.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
		}

	}

}
