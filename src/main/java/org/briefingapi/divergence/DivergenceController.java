package org.briefingapi.divergence;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.briefingapi.graph.Entry;
import org.briefingapi.graph.Node;
import org.briefingapi.graph.Nodes;
import org.briefingapi.graph.Nodes.Reference;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Citations;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class DivergenceController {

	private final Divergences divergences;

	private final Nodes nodes;

	private final Citations citations;

	DivergenceController(Divergences divergences, Nodes nodes, Citations citations) {
		this.divergences = divergences;
		this.nodes = nodes;
		this.citations = citations;
	}

	@QueryMapping
	Connection<Divergence> divergences(@Argument @Nullable DivergenceFilter filter, PageRequest page) {
		return divergences.page(filter, page);
	}

	@BatchMapping(typeName = "Entry", field = "divergences")
	List<List<Divergence>> divergencesOfEntries(List<Entry> entries) {
		Map<String, List<Divergence>> byEntry = divergences.ofEntries(entries.stream().map(Entry::slug).toList());
		return entries.stream().map(entry -> byEntry.getOrDefault(entry.slug(), List.of())).toList();
	}

	@BatchMapping
	List<Entry> entry(List<Divergence> divergences) {
		Map<String, Node> bySlug = nodes.find(divergences.stream()
			.map(divergence -> new Reference(divergence.entryType(), divergence.entrySlug()))
			.toList());
		return divergences.stream().map(divergence -> (Entry) bySlug.get(divergence.entrySlug())).toList();
	}

	@BatchMapping
	List<List<Reading>> readings(List<Divergence> divergences) {
		Map<String, List<Reading>> byDivergence = this.divergences.readings(slugs(divergences));
		return divergences.stream().map(divergence -> byDivergence.getOrDefault(divergence.slug(), List.of())).toList();
	}

	@BatchMapping
	List<@Nullable Reading> preferred(List<Divergence> divergences) {
		Map<String, Reading> byDivergence = this.divergences.preferred(slugs(divergences));
		return divergences.stream().<@Nullable Reading>map(divergence -> byDivergence.get(divergence.slug())).toList();
	}

	@BatchMapping(field = "citations")
	List<List<Citation>> citationsOfReadings(List<Reading> readings) {
		Map<String, List<Citation>> byBearer = citations.of(readings.stream().map(Reading::bearer).toList());
		return readings.stream().map(reading -> byBearer.getOrDefault(reading.bearer(), List.of())).toList();
	}

	private static List<String> slugs(Collection<Divergence> divergences) {
		return divergences.stream().map(Divergence::slug).toList();
	}

}
