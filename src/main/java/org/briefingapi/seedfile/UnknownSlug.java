package org.briefingapi.seedfile;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a record that does not exist.
 *
 * @param label the referring record
 * @param slug the unknown slug
 * @param allowed the types of records that may be referred to
 */
public record UnknownSlug(String file, int line, String label, String pointer, String slug, List<SeedType> allowed) {

	/**
	 * The fault for this reference.
	 * @param nearest the nearest known slug; null if there is none
	 */
	public Fault fault(@Nullable String nearest) {
		String wrong = String.format(Locale.ROOT, "refers to \"%s\", but there is no %s of that slug; %s", slug,
				nouns(allowed, SeedType::singular),
				(nearest != null) ? "the nearest is " + nearest : "add it or name another");
		return new Fault(file, line, label + ": " + Faults.at(pointer, wrong));
	}

	/** The names of the types, as in {@code an actor, an event or an area}. */
	public static String nouns(List<SeedType> types, Function<SeedType, String> name) {
		List<String> names = types.stream().map(name).toList();
		int last = names.size() - 1;
		return (last == 0) ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
	}

}
