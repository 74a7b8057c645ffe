package org.briefingapi.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
			Set<SearchPart> parts = SearchPart.of(selected);
			SearchHits hits = read.search(new SearchRequest(text, types, filter, page.size(),
					(after != null) ? IndexCursor.place(list, after) : null, parts));
			if (hits.partial()) {
				PartialAnswer.mark(context);
			}
			Optional<String> didYouMean = parts.contains(SearchPart.DID_YOU_MEAN) ? read.didYouMean(text)
					: Optional.empty();
			return connection(list, hits, nodes(hits, parts), after != null, didYouMean.orElse(null));
		});
	}

	private Map<String, Node> nodes(SearchHits hits, Set<SearchPart> parts) {
		return parts.contains(SearchPart.NODES)
				? nodes.find(hits.hits().stream().map(hit -> new Reference(hit.type().node(), hit.slug())).toList())
				: Map.of();
	}

	private static SearchConnection connection(String list, SearchHits hits, Map<String, Node> found, boolean previous,
			@Nullable String didYouMean) {
		List<SearchEdge> edges = hits.hits()
			.stream()
			.map(hit -> new SearchEdge(list, hit, found.get(hit.slug())))
			.toList();
		List<Edge<SearchEdge>> ends = edges.stream().map(edge -> new Edge<>(edge::cursor, edge)).toList();
		PageInfo pageInfo = new PageInfo(hits::more, () -> previous, ends.isEmpty() ? null : ends.get(0),
				ends.isEmpty() ? null : ends.get(ends.size() - 1));
		return new SearchConnection(edges, pageInfo, hits.total(), hits.facets(), didYouMean, hits.notices(),
				hits.partial());
	}

	/** A page of hits. */
	record SearchConnection(List<SearchEdge> edges, PageInfo pageInfo, int totalCount, SearchFacets facets,
			@Nullable String didYouMean, List<String> notices, boolean partial) {

		public List<Node> nodes() {
			return edges.stream().map(SearchEdge::node).toList();
		}

	}

	/**
	 * A hit in its place.
	 *
	 * @param list tells it from the hits of other searches
	 * @param found its record; null if that is not selected
	 */
	record SearchEdge(String list, Hit hit, @Nullable Node found) {

		public Node node() {
			return Objects.requireNonNull(found, hit.slug());
		}

		public String cursor() {
			return IndexCursor.of(list, new Place(hit.score(), hit.slug()));
		}

		public SearchType type() {
			return hit.type();
		}

		public String slug() {
			return hit.slug();
		}

		public String label() {
			return hit.label();
		}

		public float score() {
			return hit.score();
		}

		public List<SearchMatch> matches() {
			return hit.matches();
		}

	}

}
