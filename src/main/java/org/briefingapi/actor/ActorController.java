package org.briefingapi.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.briefingapi.graph.AsOf;
import org.briefingapi.graph.Hop;
import org.briefingapi.graph.Parent;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.PageRequest;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class ActorController {

	private final Actors actors;

	ActorController(Actors actors, BatchLoaderRegistry registry) {
		this.actors = actors;
		Parent.<AsOf, List<Affiliation>>register(registry, "affiliationsOfActor",
				(slugs, asOf) -> actors.affiliations(slugs, asOf.day()), List.of());
		Parent.<AsOf, List<Affiliation>>register(registry, "membersOfActor",
				(slugs, asOf) -> actors.members(slugs, asOf.day()), List.of());
	}

	@QueryMapping
	Optional<Actor> actor(@Argument String slug) {
		return actors.find(slug);
	}

	@QueryMapping
	Optional<Actor> actorByCode(@Argument CodeScheme scheme, @Argument String value) {
		return actors.findByCode(scheme, value);
	}

	@QueryMapping
	Connection<Actor> actors(@Argument @Nullable ActorFilter filter, @Argument @Nullable ActorOrder orderBy,
			PageRequest page) {
		return actors.page(filter, orderBy, page);
	}

	@BatchMapping
	List<List<String>> aliases(List<Actor> actors) {
		return Hop.many(actors, Actor::slug, this.actors::aliases);
	}

	@BatchMapping
	List<List<Code>> codes(List<Actor> actors) {
		return Hop.many(actors, Actor::slug, this.actors::codes);
	}

	@SchemaMapping
	CompletableFuture<List<Affiliation>> affiliations(Actor actor, @Argument @Nullable LocalDate asOf,
			DataLoader<Parent<AsOf>, List<Affiliation>> affiliationsOfActor) {
		return affiliationsOfActor.load(new Parent<>(actor.slug(), new AsOf(asOf)));
	}

	@SchemaMapping
	CompletableFuture<List<Affiliation>> members(Actor actor, @Argument @Nullable LocalDate asOf,
			DataLoader<Parent<AsOf>, List<Affiliation>> membersOfActor) {
		return membersOfActor.load(new Parent<>(actor.slug(), new AsOf(asOf)));
	}

}
