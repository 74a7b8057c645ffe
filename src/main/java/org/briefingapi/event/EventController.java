package org.briefingapi.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Actors;
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
class EventController {

	private final Events events;

	private final Actors actors;

	private final KnownSlugs known;

	EventController(Events events, Actors actors, KnownSlugs known) {
		this.known = known;
		this.events = events;
		this.actors = actors;
	}

	@QueryMapping
	Optional<Event> event(@Argument String slug) {
		return events.find(slug);
	}

	@QueryMapping
	Connection<Event> events(@Argument @Nullable EventFilter filter, @Argument @Nullable OrderBy orderBy,
			PageRequest page) {
		return events.page(known.checked(filter), orderBy, page);
	}

	@BatchMapping
	List<List<Actor>> participants(List<Event> events) {
		Map<String, List<String>> slugs = this.events.participants(events.stream().map(Event::slug).toList());
		Map<String, Actor> bySlug = actors
			.bySlug(slugs.values().stream().flatMap(Collection::stream).distinct().toList());
		return events.stream()
			.map(event -> slugs.getOrDefault(event.slug(), List.of()).stream().map(bySlug::get).toList())
			.toList();
	}

}
