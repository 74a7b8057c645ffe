package org.briefingapi.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.briefingapi.area.AgreedArea;
import org.briefingapi.area.AgreedAreas;
import org.briefingapi.area.Areas;
import org.briefingapi.area.Hierarchy;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Citations;

import org.springframework.stereotype.Component;

/** Compares the areas of agreements with those of their predecessors. */
@Component
public class AreaExpansions {

	private final Agreements agreements;

	private final Areas areas;

	private final AgreedAreas agreedAreas;

	private final Citations citations;

	AreaExpansions(Agreements agreements, Areas areas, AgreedAreas agreedAreas, Citations citations) {
		this.agreements = agreements;
		this.areas = areas;
		this.agreedAreas = agreedAreas;
		this.citations = citations;
	}

	/**
	 * The changes in the areas of each agreement since its predecessor, by the slug of
	 * the later one. Agreements without a predecessor are absent.
	 */
	public Map<String, AreaExpansion> of(List<Agreement> agreements) {
		List<String> predecessors = agreements.stream()
			.map(Agreement::predecessorSlug)
			.filter(Objects::nonNull)
			.toList();
		if (predecessors.isEmpty()) {
			return Map.of();
		}
		Map<String, Agreement> earlier = earlier(agreements, predecessors);
		List<Agreement> later = agreements.stream()
			.filter(agreement -> earlier.containsKey(agreement.predecessorSlug()))
			.toList();
		Map<String, Revision> revisions = revisions(Stream.concat(earlier.values().stream(), later.stream()).toList());
		Supplier<Hierarchy> hierarchy = areas::hierarchy;
		Map<String, AreaExpansion> expansions = new HashMap<>();
		later.forEach(agreement -> expansions.put(agreement.slug(), AreaExpansion
			.between(revisions.get(agreement.predecessorSlug()), revisions.get(agreement.slug()), hierarchy)));
		return expansions;
	}

	/** The predecessors; most are among the given agreements already. */
	private Map<String, Agreement> earlier(List<Agreement> later, List<String> predecessors) {
		Map<String, Agreement> earlier = new HashMap<>();
		later.stream()
			.filter(agreement -> predecessors.contains(agreement.slug()))
			.forEach(agreement -> earlier.put(agreement.slug(), agreement));
		List<String> missing = predecessors.stream().filter(slug -> !earlier.containsKey(slug)).toList();
		if (!missing.isEmpty()) {
			earlier.putAll(agreements.bySlug(missing));
		}
		return earlier;
	}

	private Map<String, Revision> revisions(List<Agreement> agreements) {
		Map<String, List<AgreedArea>> named = agreedAreas
			.of(agreements.stream().map(Agreement::slug).distinct().toList());
		Map<String, List<Citation>> cited = citations.of(named.values()
			.stream()
			.flatMap(List::stream)
			.flatMap(area -> Stream.of(area.cited(), area.addedByKey()))
			.toList());
		Map<String, Revision> revisions = new HashMap<>();
		agreements.forEach(agreement -> revisions.put(agreement.slug(),
				new Revision(agreement, named.getOrDefault(agreement.slug(), List.of()), cited)));
		return revisions;
	}

}
