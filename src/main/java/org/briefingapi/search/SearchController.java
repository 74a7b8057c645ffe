package org.briefingapi.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingFieldSelectionSet;
import org.briefingapi.suggestion.KnownSlugs;
import org.jspecify.annotations.Nullable;

import org.briefingapi.graphql.Node;
import org.briefingapi.graphql.Nodes;
import org.briefingapi.graphql.Nodes.Reference;
import org.briefingapi.graphql.PartialAnswer;
import org.briefingapi.paging.Edge;
import org.briefingapi.paging.PageInfo;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.search.IndexCursor.Place;
import org.briefingapi.search.SearchHits.Hit;
import org.briefingapi.search.SearchHits.SearchFacets;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SearchController {

	private final CurrentIndex index;

	private final Nodes nodes;

	private final KnownSlugs known;

	SearchController(CurrentIndex index, Nodes nodes, KnownSlugs known) {
		this.index = index;
		this.nodes = nodes;
		this.known = known;
	}

	@QueryMapping
	SearchConnection search(@Argument String query, @Argument @Nullable List<SearchType> types,
			@Argument("filter") @Nullable SearchFilter given, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingFieldSelectionSet selected, GraphQLContext context) {
		PageRequest page = PageRequest.of(first, after, null, null);
		SearchFilter filter = known.checked(given);
		if (filter != null && filter.date() != null) {
			filter.date().requireInOrder("filter.date");
		}
		QueryText text = QueryText.parse(query);
		return index.read(read -> {
			String list = String.join("\n", read.version(), text.text(), String.valueOf(types), String.valueOf(filter));
			SearchHits hits = read.search(new SearchRequest(text, types, filter, page.size(),
					(after != null) ? IndexCursor.place(list, after) : null, selected.contains("facets")));
			if (hits.partial()) {
				PartialAnswer.mark(context);
			}
			Optional<String> didYouMean = selected.contains("didYouMean") ? read.didYouMean(text) : Optional.empty();
			return connection(list, hits, after != null, didYouMean.orElse(null));
		});
	}

	private SearchConnection connection(String list, SearchHits hits, boolean previous, @Nullable String didYouMean) {
		Map<String, Node> found = nodes
			.find(hits.hits().stream().map(hit -> new Reference(hit.type().node(), hit.slug())).toList());
		List<SearchEdge> edges = hits.hits()
			.stream()
			.map(hit -> SearchEdge.of(hit, IndexCursor.of(list, new Place(hit.score(), hit.slug())),
					Objects.requireNonNull(found.get(hit.slug()))))
			.toList();
		List<Edge<Node>> ends = edges.stream().map(edge -> new Edge<>(edge::cursor, edge.node())).toList();
		PageInfo pageInfo = new PageInfo(hits::more, () -> previous, ends.isEmpty() ? null : ends.get(0),
				ends.isEmpty() ? null : ends.get(ends.size() - 1));
		return new SearchConnection(edges, edges.stream().map(SearchEdge::node).toList(), pageInfo, hits.total(),
				hits.facets(), didYouMean, hits.notices(), hits.partial());
	}

	/** A page of hits. */
	record SearchConnection(List<SearchEdge> edges, List<Node> nodes, PageInfo pageInfo, int totalCount,
			SearchFacets facets, @Nullable String didYouMean, List<String> notices, boolean partial) {
	}

	/** A hit in its place. */
	record SearchEdge(String cursor, SearchType type, String slug, String label, float score, List<SearchMatch> matches,
			Node node) {

		private static SearchEdge of(Hit hit, String cursor, Node node) {
			return new SearchEdge(cursor, hit.type(), hit.slug(), hit.label(), hit.score(), hit.matches(), node);
		}

	}

}
