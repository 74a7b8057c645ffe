package org.briefingapi.actor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.briefingapi.graph.AsOf;
import org.briefingapi.graph.Parent;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Citations;
import org.briefingapi.source.Source;
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

	private final Citations citations;

	ActorController(Actors actors, Citations citations, BatchLoaderRegistry registry) {
		this.actors = actors;
		this.citations = citations;
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
		Map<String, List<String>> aliases = this.actors.aliases(slugs(actors));
		return actors.stream().map(actor -> aliases.getOrDefault(actor.slug(), List.of())).toList();
	}

	@BatchMapping
	List<List<Code>> codes(List<Actor> actors) {
		Map<String, List<Code>> codes = this.actors.codes(slugs(actors));
		return actors.stream().map(actor -> codes.getOrDefault(actor.slug(), List.of())).toList();
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

	@BatchMapping(field = "citations")
	List<List<Citation>> citationsOfActors(List<Actor> actors) {
		Map<String, List<Citation>> byBearer = citations.of(slugs(actors));
		return actors.stream().map(actor -> byBearer.getOrDefault(actor.slug(), List.of())).toList();
	}

	@BatchMapping(field = "citations")
	List<List<Citation>> citationsOfAffiliations(List<Affiliation> affiliations) {
		Map<String, List<Citation>> byBearer = citations.of(affiliations.stream().map(Affiliation::bearer).toList());
		return affiliations.stream()
			.map(affiliation -> byBearer.getOrDefault(affiliation.bearer(), List.of()))
			.toList();
	}

	@BatchMapping(field = "actor")
	List<Actor> actorOfAffiliations(List<Affiliation> affiliations) {
		return required(affiliations, Affiliation::actorSlug);
	}

	@BatchMapping
	List<Actor> organisation(List<Affiliation> affiliations) {
		return required(affiliations, Affiliation::organisationSlug);
	}

	@BatchMapping
	List<@Nullable Actor> publisher(List<Source> sources) {
		return optional(sources, Source::publisherSlug);
	}

	@BatchMapping
	List<@Nullable Actor> attributedTo(List<Rendition> renditions) {
		return optional(renditions, Rendition::attributedToSlug);
	}

	private static List<String> slugs(Collection<Actor> actors) {
		return actors.stream().map(Actor::slug).toList();
	}

	private <P> List<Actor> required(List<P> parents, Function<P, String> slug) {
		Map<String, Actor> bySlug = actors.bySlug(parents.stream().map(slug).distinct().toList());
		return parents.stream().map(parent -> bySlug.get(slug.apply(parent))).toList();
	}

	private <P> List<@Nullable Actor> optional(List<P> parents, Function<P, @Nullable String> slug) {
		Map<String, Actor> bySlug = actors
			.bySlug(parents.stream().map(slug).filter(Objects::nonNull).distinct().toList());
		return parents.stream().<@Nullable Actor>map(parent -> bySlug.get(slug.apply(parent))).toList();
	}

}
