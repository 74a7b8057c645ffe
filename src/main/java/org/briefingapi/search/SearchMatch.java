package org.briefingapi.search;

import java.util.List;

/** The places of one field of a record at which words of the query stand. */
record SearchMatch(SearchField field, List<Fragment> fragments) {

	/**
	 * A piece of the field's text.
	 *
	 * @param ranges in order, none within another
	 */
	record Fragment(String text, List<TextRange> ranges) {
	}

	/**
	 * Where words of the query stand, in Unicode code points from the start of the
	 * fragment.
	 *
	 * @param end the position after them
	 */
	record TextRange(int start, int end) {
	}

}
