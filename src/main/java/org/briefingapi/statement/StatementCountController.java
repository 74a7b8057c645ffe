package org.briefingapi.statement;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.Node;
import org.briefingapi.graphql.Nodes;
import org.briefingapi.graphql.Nodes.Reference;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.Facet;
import org.briefingapi.paging.FacetCount;
import org.briefingapi.statement.StatementCount.Key;
import org.briefingapi.suggestion.KnownSlugs;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class StatementCountController {

	private static final int MAX_DIMENSIONS = 3;

	private static final Facet KIND = Facet.of("kind");

	private final Statements statements;

	private final Nodes nodes;

	private final KnownSlugs known;

	StatementCountController(Statements statements, Nodes nodes, KnownSlugs known) {
		this.known = known;
		this.statements = statements;
		this.nodes = nodes;
	}

	@QueryMapping
	List<StatementCount> statementCounts(@Argument List<StatementDimension> groupBy,
			@Argument @Nullable StatementFilter filter) {
		if (groupBy.isEmpty() || groupBy.size() > MAX_DIMENSIONS || new HashSet<>(groupBy).size() < groupBy.size()) {
			throw new RequestException(ErrorCode.BAD_USER_INPUT, "groupBy", String.format(Locale.ROOT,
					"groupBy is %s; it can be 1 to %d different dimensions.", groupBy, MAX_DIMENSIONS));
		}
		return statements.counts(groupBy, known.checked(filter));
	}

	@BatchMapping(typeName = "StatementCountKey")
	List<String> label(List<Key> keys) {
		Map<String, Node> found = find(keys);
		return keys.stream().map(key -> key.dimension().label(key.value(), node(key, found))).toList();
	}

	@BatchMapping(typeName = "StatementCountKey")
	Map<Key, Node> node(List<Key> keys) {
		Map<String, Node> found = find(keys);
		return keys.stream()
			.distinct()
			.filter(key -> node(key, found) != null)
			.collect(Collectors.toMap(Function.identity(), key -> found.get(key.value())));
	}

	private Map<String, Node> find(Collection<Key> keys) {
		return nodes.find(keys.stream()
			.filter(key -> key.dimension().type() != null && key.value() != null)
			.map(key -> new Reference(key.dimension().type(), key.value()))
			.toList());
	}

	private static @Nullable Node node(Key key, Map<String, Node> found) {
		return (key.dimension().type() != null) ? found.get(key.value()) : null;
	}

	@SchemaMapping(typeName = "StatementConnection")
	StatementFacets facets(Connection<Statement> statements) {
		return new StatementFacets(statements);
	}

	@BatchMapping
	List<List<FacetCount>> speakers(List<StatementFacets> facets) {
		return counts(facets, StatementDimension.SPEAKER);
	}

	@BatchMapping
	List<List<FacetCount>> acts(List<StatementFacets> facets) {
		return counts(facets, StatementDimension.ACT);
	}

	@BatchMapping
	List<List<FacetCount>> kinds(List<StatementFacets> facets) {
		return FacetCount.of(lists(facets), KIND);
	}

	@BatchMapping
	List<List<FacetCount>> areas(List<StatementFacets> facets) {
		return counts(facets, StatementDimension.AREA);
	}

	@BatchMapping
	List<List<FacetCount>> sources(List<StatementFacets> facets) {
		return counts(facets, StatementDimension.SOURCE);
	}

	@BatchMapping
	List<List<FacetCount>> years(List<StatementFacets> facets) {
		return counts(facets, StatementDimension.YEAR);
	}

	private List<List<FacetCount>> counts(List<StatementFacets> facets, StatementDimension dimension) {
		String type = dimension.type();
		if (type == null) {
			return FacetCount.of(lists(facets), dimension.facet());
		}
		return FacetCount.of(lists(facets), dimension.facet(),
				slugs -> nodes.find(slugs.stream().map(slug -> new Reference(type, slug)).toList()),
				node -> dimension.label(null, node));
	}

	private static List<Connection<Statement>> lists(List<StatementFacets> facets) {
		return facets.stream().map(StatementFacets::statements).toList();
	}

}
