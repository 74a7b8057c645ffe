package org.briefingapi.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.briefingapi.search.SearchMatch.Fragment;
import org.briefingapi.search.SearchMatch.TextRange;

/** Cuts pieces around the matches out of the values of a field. */
final class Fragments {

	private static final int MAX_FRAGMENTS = 3;

	private static final int MAX_LENGTH = 240;

	/** Characters before the first match of a piece. */
	private static final int LEAD = 60;

	private Fragments() {
	}

	/**
	 * The pieces of some values.
	 * @param matches start and end of each match, where each value begins one character
	 * after the end of the one before
	 */
	static List<Fragment> of(List<String> values, TreeMap<Integer, Integer> matches) {
		List<Fragment> fragments = new ArrayList<>();
		int offset = 0;
		for (String value : values) {
			addTo(fragments, value, offset, matches.subMap(offset, offset + value.length() + 1));
			offset += value.length() + 1;
		}
		return fragments;
	}

	private static void addTo(List<Fragment> fragments, String value, int offset, Map<Integer, Integer> matches) {
		int start = -1;
		int end = -1;
		List<TextRange> ranges = new ArrayList<>();
		for (Map.Entry<Integer, Integer> match : matches.entrySet()) {
			int from = match.getKey() - offset;
			int to = match.getValue() - offset;
			if (to > end) {
				add(fragments, value, start, end, ranges);
				start = start(value, from);
				end = Math.max(to, end(value, start));
				ranges = new ArrayList<>();
			}
			if (ranges.isEmpty() || from >= ranges.get(ranges.size() - 1).end()) {
				ranges.add(new TextRange(from, to));
			}
		}
		add(fragments, value, start, end, ranges);
	}

	/** At the beginning of a word. */
	private static int start(String value, int match) {
		if (value.length() <= MAX_LENGTH || match <= LEAD) {
			return 0;
		}
		int space = value.lastIndexOf(' ', match - LEAD);
		return (space < 0 || match - space > MAX_LENGTH / 2) ? match : space + 1;
	}

	/** At the end of a word. */
	private static int end(String value, int start) {
		if (value.length() - start <= MAX_LENGTH) {
			return value.length();
		}
		int space = value.lastIndexOf(' ', start + MAX_LENGTH);
		return (space <= start) ? value.offsetByCodePoints(start, MAX_LENGTH / 2) : space;
	}

	private static void add(List<Fragment> fragments, String value, int start, int end, List<TextRange> ranges) {
		if (!ranges.isEmpty() && fragments.size() < MAX_FRAGMENTS) {
			fragments.add(new Fragment(value.substring(start, end),
					ranges.stream()
						.map(range -> new TextRange(value.codePointCount(start, range.start()),
								value.codePointCount(start, range.end())))
						.toList()));
		}
	}

}
