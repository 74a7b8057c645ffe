package org.briefingapi.statement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.actor.Actors;
import org.briefingapi.area.Area;
import org.briefingapi.graphql.Node;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Facet;
import org.briefingapi.paging.FacetCount;
import org.briefingapi.source.Citations;
import org.briefingapi.source.Source;
import org.jspecify.annotations.Nullable;

/** A dimension by which statements are counted. */
enum StatementDimension {

	SPEAKER(Facet.of("speaker"), Actor.class, Actor::name),

	ACT(Facet.of("act")),

	ON_BEHALF_OF(
			Facet.over(VoiceEntity.class, "statement", "actor",
					Condition.not(Actors.ofKinds("actor", List.of(ActorKind.PERSON, ActorKind.UNNAMED)))),
			Actor.class, Actor::name),

	ABOUT(Facet.over(AboutEntity.class, "statement", "subject", Condition.in("subjectType", List.of("Actor"))),
			Actor.class, Actor::name),

	AREA(Facet.over(AboutEntity.class, "statement", "subject", Condition.in("subjectType", List.of("Area"))),
			Area.class, Area::name),

	SOURCE(Citations.SOURCE, Source.class, Source::title),

	DAY(Facet.day("day", day -> day)),

	WEEK(Facet.day("week", StatementDimension::week)),

	MONTH(Facet.month()),

	YEAR(Facet.year());

	private static final int WEEK_LENGTH = 8;

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

	/** The ISO 8601 week of a day, such as {@code 2023-W28}. */
	private static String week(String day) {
		return DateTimeFormatter.ISO_WEEK_DATE.format(LocalDate.parse(day)).substring(0, WEEK_LENGTH);
	}

	Facet facet() {
		return facet;
	}

	/**
	 * The schema type of the records whose slugs are the values; null if the values are
	 * no slugs.
	 */
	@Nullable String type() {
		return type;
	}

	/**
	 * The label of a value.
	 * @param node the record with this slug; null if the value is no slug
	 */
	String label(@Nullable String value, @Nullable Node node) {
		if (this == DAY || this == WEEK) {
			return (value != null) ? value : "Not dated to the day";
		}
		return (node != null) ? name.apply(node) : FacetCount.label(value);
	}

}
