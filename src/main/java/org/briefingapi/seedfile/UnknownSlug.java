package org.briefingapi.seedfile;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a record that there is not.
 *
 * @param label the record that refers
 * @param slug the record that it refers to
 * @param allowed the types that it may refer to
 */
public record UnknownSlug(String file, int line, String label, String pointer, String slug, List<SeedType> allowed) {

	/**
	 * The fault.
	 * @param nearest the slug most like it; null if there is none
	 */
	public Fault fault(@Nullable String nearest) {
		String wrong = String.format(Locale.ROOT, "refers to \"%s\", but there is no %s of that slug; %s", slug,
				nouns(allowed, SeedType::singular),
				(nearest != null) ? "the nearest is " + nearest : "add it or name another");
		return new Fault(file, line, label + ": " + Faults.at(pointer, wrong));
	}

	/** The names of the types: {@code an actor, an event or an area}. */
	public static String nouns(List<SeedType> types, Function<SeedType, String> name) {
		List<String> names = types.stream().map(name).toList();
		int last = names.size() - 1;
		return (last == 0) ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
	}

}
