package org.briefingapi.verification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The result of the search for a passage in its source.
 *
 * @param place the place of the verbatim, normalised or altered passage; otherwise null
 * @param changes for an altered passage, the changes from the text to the passage;
 * otherwise empty
 * @param foundIn for a passage that was not found, the slugs of the other sources that
 * contain it verbatim or normalised, sorted; otherwise empty
 */
public record MatchResult(Verification verification, @Nullable Place place, List<WordChange> changes,
		List<String> foundIn) {

	static final MatchResult NOT_CHECKED = new MatchResult(Verification.NOT_CHECKED, null, List.of(), List.of());

	static MatchResult standing(Verification verification, Place place) {
		return new MatchResult(verification, place, List.of(), List.of());
	}

	static MatchResult altered(Place place, List<WordChange> changes) {
		return new MatchResult(Verification.ALTERED, place, changes, List.of());
	}

	static MatchResult notFound(List<String> foundIn) {
		return new MatchResult(Verification.NOT_FOUND, null, List.of(), foundIn);
	}

}
