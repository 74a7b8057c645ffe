package org.briefingapi.statement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

	ON_BEHALF_OF(Facet.over("""
			join VoiceEntity voice on voice.statement = e.slug
			join ActorEntity heard on heard.slug = voice.actor and heard.kind not in (PERSON, UNNAMED)""",
			"voice.actor"), Actor.class, Actor::name),

	ABOUT(Facet.over("join AboutEntity spoken on spoken.statement = e.slug and spoken.subjectType = 'Actor'",
			"spoken.subject"), Actor.class, Actor::name),

	AREA(Facet.over("join AboutEntity topic on topic.statement = e.slug and topic.subjectType = 'Area'",
			"topic.subject"), Area.class, Area::name),

	SOURCE(Facet.over("join CitationEntity c on c.cited = e.slug", "c.source"), Source.class, Source::title),

	DAY(Facet.day("e.earliest", "e.latest", day -> day)),

	WEEK(Facet.day("e.earliest", "e.latest", StatementDimension::week)),

	MONTH(Facet.month("e.earliest")),

	YEAR(Facet.year("e.earliest"));

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

	/** {@code 2023-W28}, after ISO 8601. */
	private static String week(String day) {
		return DateTimeFormatter.ISO_WEEK_DATE.format(LocalDate.parse(day)).substring(0, WEEK_LENGTH);
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
		if (this == DAY || this == WEEK) {
			return (value != null) ? value : "Not dated to the day";
		}
		return (node != null) ? name.apply(node) : FacetCount.label(value);
	}

}
