package org.briefingapi.statement;

import java.util.function.Function;

import org.briefingapi.actor.Actor;
import org.briefingapi.area.Area;
import org.briefingapi.graphql.Node;
import org.briefingapi.paging.Facet;
import org.briefingapi.paging.FacetCount;
import org.briefingapi.source.Source;
import org.jspecify.annotations.Nullable;

/** What statements are counted by. */
enum StatementDimension {

	SPEAKER(Facet.of("e.speaker"), Actor.class, Actor::name),

	ACT(Facet.of("e.act")),

	AREA(Facet.over("join AboutEntity topic on topic.statement = e.slug and topic.subjectType = 'Area'",
			"topic.subject"), Area.class, Area::name),

	SOURCE(Facet.over("join CitationEntity c on c.cited = e.slug", "c.source"), Source.class, Source::title),

	MONTH(Facet.month("e.earliest")),

	YEAR(Facet.year("e.earliest"));

	private final Facet facet;

	private final @Nullable String type;

	private final Function<Node, String> name;

	StatementDimension(Facet facet) {
		this.facet = facet;
		this.type = null;
		this.name = Node::slug;
	}

	<N extends Node> StatementDimension(Facet facet, Class<N> type, Function<N, String> name) {
		this.facet = facet;
		this.type = type.getSimpleName();
		this.name = name.compose(type::cast);
	}

	Facet facet() {
		return facet;
	}

	/** The schema type of what its values are slugs of; null if they are no slugs. */
	@Nullable String type() {
		return type;
	}

	/**
	 * What is shown for a value.
	 * @param node what the value is the slug of; null if it is none
	 */
	String label(@Nullable String value, @Nullable Node node) {
		return (node != null) ? name.apply(node) : FacetCount.label(value);
	}

}
