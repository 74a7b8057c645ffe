package org.briefingapi.page;

import java.util.List;

import org.briefingapi.snapshot.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * All that a page needs around its content. Links are relative, so that they hold under
 * any prefix, known to this server or not.
 *
 * @param root the way from this page to the root of the site, such as {@code ../}
 * @param self the address of the page in full
 * @param title the name of the page
 * @param dataset the data set that is served; null before the first load
 * @param assets the style sheets and scripts
 * @param query the way from the root to the explorer with the query that made the page;
 * null without one
 * @param alternates the other forms of the page
 */
public record Frame(String root, String self, String title, @Nullable Dataset dataset, Assets assets,
		@Nullable String query, List<Alternate> alternates) {

	/** The way to a path from the root of the site. */
	public String to(String path) {
		return root + path;
	}

	/** The way to the page of a record. */
	public String to(RecordKind kind, String slug) {
		return root + kind.plural() + "/" + slug;
	}

	/** The way to the page of a record that tells its type. */
	public String to(ResponseObject record) {
		return root + RecordKind.path(record.text("__typename"), record.text("slug"));
	}

	/** The way to a static file. */
	public String asset(String name) {
		return root + assets.path(name);
	}

	/** The first digits of the version of the data set. */
	public String version() {
		return (dataset != null) ? dataset.version().substring(0, Math.min(12, dataset.version().length())) : "none";
	}

	/**
	 * Another form of a page.
	 *
	 * @param name for readers
	 * @param type the media type
	 * @param href the way to it from this page
	 */
	public record Alternate(String name, String type, String href) {
	}

}
