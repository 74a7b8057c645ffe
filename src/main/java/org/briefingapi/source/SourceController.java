package org.briefingapi.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.briefingapi.graphql.Entry;
import org.briefingapi.graphql.FieldKey;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.suggestion.KnownSlugs;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class SourceController {

	private final Sources sources;

	private final Citations citations;

	private final KnownSlugs known;

	SourceController(Sources sources, Citations citations, KnownSlugs known, BatchLoaderRegistry registry) {
		this.sources = sources;
		this.citations = citations;
		this.known = known;
		FieldKey.register(registry, "citationsOfSource", citations::ofSources, Connection.<Citation>empty());
	}

	@QueryMapping
	Optional<Source> source(@Argument String slug) {
		return sources.find(slug);
	}

	@QueryMapping
	Connection<Source> sources(@Argument @Nullable SourceFilter filter, @Argument @Nullable OrderBy orderBy,
			PageRequest page) {
		return sources.page(known.checked(filter), orderBy, page);
	}

	@SchemaMapping
	CompletableFuture<Connection<Citation>> citations(Source source, PageRequest page,
			DataLoader<FieldKey<PageRequest>, Connection<Citation>> citationsOfSource) {
		return citationsOfSource.load(new FieldKey<>(source.slug(), page));
	}

	@BatchMapping
	List<List<Source>> foundIn(List<Citation> citations) {
		return this.citations.foundIn(citations);
	}

	@BatchMapping
	List<String> documentTitle(List<Citation> citations) {
		Map<String, Source> cited = sourcesOf(citations);
		return citations.stream().map(citation -> cited.get(citation.sourceSlug()).title()).toList();
	}

	@BatchMapping
	Map<Citation, String> documentUrl(List<Citation> citations) {
		Map<String, Source> cited = sourcesOf(citations);
		Map<Citation, String> urls = new HashMap<>();
		for (Citation citation : citations) {
			String url = cited.get(citation.sourceSlug()).url();
			if (url != null) {
				urls.put(citation, url);
			}
		}
		return urls;
	}

	private Map<String, Source> sourcesOf(List<Citation> citations) {
		return sources.bySlug(citations.stream().map(Citation::sourceSlug).distinct().toList());
	}

	@BatchMapping(typeName = "Entry")
	List<Corroboration> corroboration(List<Entry> entries) {
		Map<String, Corroboration> byCited = citations.corroborate(entries.stream().map(Entry::slug).toList());
		return entries.stream().map(entry -> byCited.get(entry.slug())).toList();
	}

}
