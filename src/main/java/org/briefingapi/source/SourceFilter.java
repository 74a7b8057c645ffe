package org.briefingapi.source;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

import org.briefingapi.paging.HqlConditions;
import org.jspecify.annotations.Nullable;

/** Which sources are wanted; what is null does not matter. */
record SourceFilter(@Nullable String text, @Nullable List<SourceKind> kinds, @Nullable List<String> publishers,
		@Nullable SourceFilter not) {

	/**
	 * The conditions on sources that match; a filter of null matches all.
	 * @param search gives the slugs of the sources that a text finds; its second argument
	 * is the path of the text in the request
	 */
	static HqlConditions conditions(@Nullable SourceFilter filter,
			BiFunction<String, String, Collection<String>> search) {
		HqlConditions conditions = new HqlConditions();
		if (filter != null) {
			filter.addTo(conditions, "filter", search);
		}
		return conditions;
	}

	private void addTo(HqlConditions conditions, String path, BiFunction<String, String, Collection<String>> search) {
		if (text != null) {
			conditions.andIn("e.slug", search.apply(text, path + ".text"));
		}
		conditions.andIn("e.kind", kinds);
		conditions.andIn("e.publisher", publishers);
		if (not != null) {
			HqlConditions nested = conditions.nested();
			not.addTo(nested, path + ".not", search);
			conditions.andNot(nested);
		}
	}

}
