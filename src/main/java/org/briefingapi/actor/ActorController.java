package org.briefingapi.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.briefingapi.graphql.AsOf;
import org.briefingapi.graphql.FieldKey;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.suggestion.KnownSlugs;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class ActorController {

	private static final int MAX_MEMBERS = 500;

	private final Actors actors;

	private final KnownSlugs known;

	ActorController(Actors actors, KnownSlugs known, BatchLoaderRegistry registry) {
		this.known = known;
		this.actors = actors;
		FieldKey.<AsOf, List<Affiliation>>register(registry, "affiliationsOfActor",
				(slugs, asOf) -> actors.affiliations(slugs, asOf.day()), List.of());
		FieldKey.<AsOf, List<Affiliation>>register(registry, "membersOfActor",
				(slugs, asOf) -> firstMembers(actors.members(slugs, asOf.day())), List.of());
	}

	private static Map<String, List<Affiliation>> firstMembers(Map<String, List<Affiliation>> members) {
		members.replaceAll((organisation, all) -> all.stream().limit(MAX_MEMBERS).toList());
		return members;
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
	Connection<Actor> actors(@Argument @Nullable ActorFilter filter, @Argument @Nullable OrderBy orderBy,
			PageRequest page) {
		return actors.page(known.checked(filter), orderBy, page);
	}

	@SchemaMapping
	CompletableFuture<List<Affiliation>> affiliations(Actor actor, @Argument @Nullable LocalDate asOf,
			DataLoader<FieldKey<AsOf>, List<Affiliation>> affiliationsOfActor) {
		return affiliationsOfActor.load(new FieldKey<>(actor.slug(), new AsOf(asOf)));
	}

	@SchemaMapping
	CompletableFuture<List<Affiliation>> members(Actor actor, @Argument @Nullable LocalDate asOf,
			DataLoader<FieldKey<AsOf>, List<Affiliation>> membersOfActor) {
		return membersOfActor.load(new FieldKey<>(actor.slug(), new AsOf(asOf)));
	}

}
