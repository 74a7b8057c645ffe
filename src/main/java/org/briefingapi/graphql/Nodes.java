package org.briefingapi.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Finds nodes of any type, with one look-up for each type. */
@Component
public class Nodes {

	private final Map<String, NodeFinder<?>> finders;

	Nodes(List<NodeFinder<?>> finders) {
		this.finders = finders.stream().collect(Collectors.toMap(NodeFinder::type, finder -> finder));
	}

	/** The nodes of these references, by slug. References without a node are absent. */
	public Map<String, Node> find(Collection<Reference> references) {
		Map<String, Set<String>> slugs = new TreeMap<>();
		references.forEach(reference -> slugs.computeIfAbsent(reference.type(), type -> new LinkedHashSet<>())
			.add(reference.slug()));
		Map<String, Node> found = new HashMap<>();
		slugs.forEach((type, ofType) -> {
			NodeFinder<?> finder = finders.get(type);
			if (finder != null) {
				found.putAll(finder.bySlug(ofType));
			}
		});
		return found;
	}

	/** A node by type and slug. */
	public record Reference(String type, String slug) {
	}

}
