package org.briefingapi.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.briefingapi.page.Frame.Alternate;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page.
 *
 * @param template its name, without the ending
 * @param title the name of the page
 * @param model the values that the template reads beside the frame
 * @param query the operation that made it; null without one
 * @param alternates its other forms
 */
record Page(String template, String title, Map<String, Object> model, @Nullable Query query,
		List<Alternate> alternates) {

	/** The template whose scripts write markup of their own. */
	static final String EXPLORER = "explorer";

	/** A page with nothing yet for its template to read. */
	Page(String template, String title, @Nullable Query query, List<Alternate> alternates) {
		this(template, title, Map.of(), query, alternates);
	}

	/** The same with one more thing for the template to read. */
	Page with(String name, @Nullable Object value) {
		Map<String, Object> more = new LinkedHashMap<>(model);
		more.put(name, value);
		return new Page(template, title, more, query, alternates);
	}

	/**
	 * An operation with its variables.
	 *
	 * @param operation the name of the file, without its ending
	 */
	record Query(String operation, Map<String, @Nullable Object> variables) {
	}

}
