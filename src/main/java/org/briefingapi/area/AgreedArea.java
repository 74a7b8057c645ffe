package org.briefingapi.area;

import org.jspecify.annotations.Nullable;

/**
 * A cooperation area that sources name for an agreement or a proposal.
 *
 * @param bearer what its citations bear out
 * @param nodeSlug the agreement or the proposal
 * @param heading the heading under which a source puts it
 */
public record AgreedArea(String bearer, String nodeSlug, CooperationArea area, @Nullable String heading) {

	/** What those citations bear out that say the area is new. */
	public String addedBearer() {
		return addedBearer(bearer);
	}

	static String addedBearer(String bearer) {
		return bearer + "/added";
	}

}
