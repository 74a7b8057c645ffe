package org.briefingapi.search;

import java.util.List;

/**
 * A record that a text names.
 *
 * @param name as the text has it
 * @param start where the name begins, in UTF-16 code units
 * @param names all names of the record, its codes included
 */
public record NamedRecord(SearchType type, String slug, String name, int start, List<String> names) {

	/** The position after the name. */
	public int end() {
		return start + name.length();
	}

}
