package org.briefingapi.verification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The result of looking for a passage in its source.
 *
 * @param place where it stands, word for word or altered; null where it does not, or was
 * not looked for
 * @param changes where it is altered, the words that lead from the text as it stands to
 * the passage; otherwise empty
 * @param foundIn where it is not found, the slugs of the other sources in which it
 * stands, verbatim or normalised, sorted; otherwise empty
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
