package org.briefingapi.area;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.briefingapi.paging.Connection;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Citations;
import org.briefingapi.source.Rendition;
import org.briefingapi.suggestion.KnownSlugs;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class AreaController {

	private final Areas areas;

	private final Citations citations;

	private final KnownSlugs known;

	AreaController(Areas areas, Citations citations, KnownSlugs known) {
		this.known = known;
		this.areas = areas;
		this.citations = citations;
	}

	@QueryMapping
	Optional<Area> area(@Argument String slug) {
		return areas.find(slug);
	}

	@QueryMapping
	Connection<Area> areas(@Argument @Nullable AreaFilter filter, @Argument @Nullable OrderBy orderBy,
			PageRequest page) {
		return areas.page(known.checked(filter), orderBy, page);
	}

	@BatchMapping
	List<List<Rendition>> wordings(List<AgreedArea> areas) {
		Map<String, List<Citation>> byCited = citations.of(areas.stream().map(AgreedArea::cited).toList());
		return areas.stream().map(area -> wordings(area, byCited.getOrDefault(area.cited(), List.of()))).toList();
	}

	private static List<Rendition> wordings(AgreedArea area, List<Citation> citations) {
		return citations.stream()
			.filter(citation -> citation.words() != null)
			.map(citation -> Rendition.of(citation, area.area().name()))
			.toList();
	}

}
