package org.briefingapi.paging;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The number of items with one value of a facet.
 *
 * @param value null for items without a value
 */
public record FacetCount(@Nullable String value, String label, int count) {

	/** The counts for each list, for values that need no look-up for their labels. */
	public static List<List<FacetCount>> of(List<? extends Connection<?>> lists, Facet facet) {
		return labelled(counts(lists, facet), Map.of());
	}

	/**
	 * The counts for each list, for values that are slugs.
	 * @param bySlug finds the records for the labels of all lists at once
	 */
	public static <N> List<List<FacetCount>> of(List<? extends Connection<?>> lists, Facet facet,
			Function<Collection<String>, Map<String, N>> bySlug, Function<N, String> name) {
		List<List<GroupCount>> counts = counts(lists, facet);
		Map<String, N> named = bySlug.apply(counts.stream()
			.flatMap(List::stream)
			.map(each -> each.values().get(0))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet()));
		return labelled(counts,
				named.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, entry -> name.apply(entry.getValue()))));
	}

	/** The label of a value without a record. */
	public static String label(@Nullable String value) {
		if (value == null || value.isEmpty()) {
			return "Undated";
		}
		return value.charAt(0) + value.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static List<List<GroupCount>> counts(List<? extends Connection<?>> lists, Facet facet) {
		return lists.stream().<List<GroupCount>>map(list -> list.counts(facet)).toList();
	}

	private static List<List<FacetCount>> labelled(List<List<GroupCount>> counts, Map<String, String> labels) {
		return counts.stream().map(ofList -> ofList.stream().map(each -> {
			String value = each.values().get(0);
			String label = (value != null) ? labels.get(value) : null;
			return new FacetCount(value, (label != null) ? label : label(value), each.count());
		}).toList()).toList();
	}

}
