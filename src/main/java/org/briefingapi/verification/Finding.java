package org.briefingapi.verification;

import java.util.List;

import org.briefingapi.source.Verification;
import org.briefingapi.source.WordChange;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking for a passage in its source.
 *
 * @param place where it stands, word for word or altered; null where it does not, or was
 * not looked for
 * @param changes where it is altered, the words that lead from the text as it stands to
 * the passage; otherwise empty
 * @param foundIn where it is not found, the slugs of the other sources in which it
 * stands, verbatim or normalised, sorted; otherwise empty
 */
public record Finding(Verification verification, @Nullable Place place, List<WordChange> changes,
		List<String> foundIn) {

	static final Finding NOT_CHECKED = new Finding(Verification.NOT_CHECKED, null, List.of(), List.of());

	static Finding standing(Verification verification, Place place) {
		return new Finding(verification, place, List.of(), List.of());
	}

	static Finding altered(Place place, List<WordChange> changes) {
		return new Finding(Verification.ALTERED, place, changes, List.of());
	}

	static Finding notFound(List<String> foundIn) {
		return new Finding(Verification.NOT_FOUND, null, List.of(), foundIn);
	}

}
