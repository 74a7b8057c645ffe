package org.briefingapi.area;

import org.jspecify.annotations.Nullable;

/**
 * A cooperation area that sources name for an agreement or a proposal.
 *
 * @param cited the key of its citations
 * @param nodeSlug the agreement or the proposal
 * @param heading the heading under which a source lists it
 */
public record AgreedArea(String cited, String nodeSlug, Area area, @Nullable String heading) {

	/** The key of the citations that call the area new. */
	public String addedByKey() {
		return addedByKey(cited);
	}

	static String addedByKey(String cited) {
		return cited + "/added";
	}

}
