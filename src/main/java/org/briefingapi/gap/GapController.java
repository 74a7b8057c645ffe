package org.briefingapi.gap;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.briefingapi.graphql.Entry;
import org.briefingapi.graphql.Node;
import org.briefingapi.graphql.Nodes;
import org.briefingapi.graphql.Nodes.Reference;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.suggestion.KnownSlugs;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class GapController {

	private final Gaps gaps;

	private final Nodes nodes;

	private final KnownSlugs known;

	GapController(Gaps gaps, Nodes nodes, KnownSlugs known) {
		this.known = known;
		this.gaps = gaps;
		this.nodes = nodes;
	}

	@QueryMapping
	Connection<Gap> gaps(@Argument @Nullable GapFilter filter, @Argument @Nullable OrderBy orderBy, PageRequest page) {
		return gaps.page(known.checked(filter), orderBy, page);
	}

	@BatchMapping(typeName = "Entry", field = "gaps")
	List<List<Gap>> gapsOfEntries(List<Entry> entries) {
		Map<String, List<Gap>> ofEntries = gaps.ofEntries(entries.stream().map(Entry::slug).distinct().toList())
			.stream()
			.collect(Collectors.groupingBy(Gap::entrySlug));
		return entries.stream().map(entry -> ofEntries.getOrDefault(entry.slug(), List.of())).toList();
	}

	@BatchMapping
	List<Entry> entry(List<Gap> gaps) {
		Map<String, Node> entries = nodes
			.find(gaps.stream().map(gap -> new Reference(gap.entryType(), gap.entrySlug())).toList());
		return gaps.stream().map(gap -> (Entry) entries.get(gap.entrySlug())).toList();
	}

}
