package org.briefingapi.area;

import java.util.List;

import org.briefingapi.source.NewCitation;
import org.jspecify.annotations.Nullable;

/**
 * An area to be recorded for an agreement or a proposal.
 *
 * @param addedBy the citations of sources that call it new
 */
public record NewAgreedArea(String area, @Nullable String heading, List<NewCitation> citations,
		List<NewCitation> addedBy) {
}
