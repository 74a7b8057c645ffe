package org.briefingapi.page;

import java.util.List;
import java.util.Map;

import org.briefingapi.page.Frame.Alternate;
import org.jspecify.annotations.Nullable;

/**
 * What a page is made of.
 *
 * @param template its name, without the ending
 * @param title the name of the page
 * @param model what the template reads beside the frame
 * @param query the operation that made it; null without one
 * @param alternates its other forms
 */
record Page(String template, String title, Map<String, Object> model, @Nullable Query query,
		List<Alternate> alternates) {

	/** The template whose scripts write markup of their own. */
	static final String EXPLORER = "explorer";

	/**
	 * An operation with its variables.
	 *
	 * @param operation the name of the file, without its ending
	 */
	record Query(String operation, Map<String, @Nullable Object> variables) {
	}

}
