package org.briefingapi.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.briefingapi.area.AgreedArea;
import org.briefingapi.source.Citation;

/** An agreement with its named areas, and their citations by key. */
record Revision(Agreement agreement, List<AgreedArea> areas, Map<String, List<Citation>> citations) {

	/** Whether the list of areas is complete. */
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

	/** The citations that name an area; empty if there are none. */
	List<Citation> naming(String area) {
		List<Citation> naming = new ArrayList<>();
		areas.stream()
			.filter(named -> named.area().slug().equals(area))
			.forEach(named -> naming.addAll(citations.getOrDefault(named.cited(), List.of())));
		return naming;
	}

	/** The citations that call the area new. */
	List<Citation> adding(AgreedArea area) {
		return citations.getOrDefault(area.addedByKey(), List.of());
	}

}
