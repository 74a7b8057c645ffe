package org.briefingapi.seed;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a record that there is not.
 *
 * @param label the record that refers
 * @param slug what it refers to
 * @param allowed the types that it may refer to
 */
record UnknownSlug(String file, int line, String label, String pointer, String slug, List<SeedType> allowed) {

	/**
	 * The fault.
	 * @param nearest the slug most like it; null if there is none
	 */
	Fault fault(@Nullable String nearest) {
		String right = (nearest != null) ? "the nearest is " + nearest
				: "add the record or name " + nouns(allowed) + " that there is";
		String wrong = "refers to \"%s\", but there is no %s of that slug; %s".formatted(slug,
				allowed.stream().map(SeedType::singular).collect(Collectors.joining(" or ")), right);
		return new Fault(file, line, label + ": " + Faults.at(pointer, wrong));
	}

	static String nouns(List<SeedType> types) {
		return types.stream().map(SeedType::noun).collect(Collectors.joining(" or "));
	}

}
