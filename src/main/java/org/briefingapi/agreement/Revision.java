package org.briefingapi.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.briefingapi.area.AgreedArea;
import org.briefingapi.source.Citation;

/**
 * An agreement with the areas that sources name for it, and their citations by cited.
 */
record Revision(Agreement agreement, List<AgreedArea> areas, Map<String, List<Citation>> citations) {

	/** Whether no area can be missing from the list. */
	boolean isComplete() {
		return agreement.areasComplete()
				|| (agreement.statedAreas() != null && agreement.statedAreas() == areas.size());
	}

	Set<String> names() {
		return areas.stream().map(area -> area.area().slug()).collect(Collectors.toSet());
	}

	AreaCount count() {
		return AreaCount.of(agreement.statedAreas(), areas.size());
	}

	/** The citations that name the area; empty if there are none. */
	List<Citation> naming(String area) {
		List<Citation> naming = new ArrayList<>();
		areas.stream()
			.filter(named -> named.area().slug().equals(area))
			.forEach(named -> naming.addAll(citations.getOrDefault(named.cited(), List.of())));
		return naming;
	}

	/** The citations that say the area is new. */
	List<Citation> adding(AgreedArea area) {
		return citations.getOrDefault(area.addedByKey(), List.of());
	}

}
