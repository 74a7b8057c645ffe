package org.briefingapi.area;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hierarchy of areas.
 *
 * @param broader the area directly above each area, by slug; top areas are absent
 */
public record Hierarchy(Map<String, String> broader) {

	/** The areas below these, at any depth. */
	public Set<String> below(Collection<String> areas) {
		Map<String, List<String>> narrower = broader.keySet().stream().collect(Collectors.groupingBy(broader::get));
		Set<String> below = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(areas);
		while (!open.isEmpty()) {
			narrower.getOrDefault(open.remove(), List.of()).stream().filter(below::add).forEach(open::add);
		}
		return below;
	}

	/** These areas, and the areas below them. */
	public Set<String> withNarrower(Collection<String> areas) {
		Set<String> all = new LinkedHashSet<>(areas);
		all.addAll(below(areas));
		return all;
	}

}
