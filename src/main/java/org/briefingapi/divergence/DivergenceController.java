package org.briefingapi.divergence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
class DivergenceController {

	private final Divergences divergences;

	private final Nodes nodes;

	private final KnownSlugs known;

	DivergenceController(Divergences divergences, Nodes nodes, KnownSlugs known) {
		this.known = known;
		this.divergences = divergences;
		this.nodes = nodes;
	}

	@QueryMapping
	Optional<Divergence> divergence(@Argument String slug) {
		return Optional.ofNullable(divergences.bySlug(List.of(slug)).get(slug));
	}

	@QueryMapping
	Connection<Divergence> divergences(@Argument @Nullable DivergenceFilter filter, @Argument @Nullable OrderBy orderBy,
			PageRequest page) {
		return divergences.page(known.checked(filter), orderBy, page);
	}

	@BatchMapping(typeName = "Entry", field = "divergences")
	List<List<Divergence>> divergencesOfEntries(List<Entry> entries) {
		Map<String, List<Divergence>> ofEntries = divergences
			.ofEntries(entries.stream().map(Entry::slug).distinct().toList());
		return entries.stream().map(entry -> ofEntries.getOrDefault(entry.slug(), List.of())).toList();
	}

	@BatchMapping
	List<Entry> entry(List<Divergence> divergences) {
		Map<String, Node> bySlug = nodes.find(divergences.stream()
			.map(divergence -> new Reference(divergence.entryType(), divergence.entrySlug()))
			.toList());
		return divergences.stream().map(divergence -> (Entry) bySlug.get(divergence.entrySlug())).toList();
	}

}
