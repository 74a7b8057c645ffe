package org.briefingapi.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Actors;
import org.briefingapi.area.AgreedArea;
import org.briefingapi.area.AgreedAreas;
import org.briefingapi.area.CooperationArea;
import org.briefingapi.event.Event;
import org.briefingapi.event.Events;
import org.briefingapi.event.Milestone;
import org.briefingapi.event.Milestones;
import org.briefingapi.graph.AsOf;
import org.briefingapi.graph.Hop;
import org.briefingapi.graph.Parent;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.ListRequest;
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
class AgreementController {

	private final Agreements agreements;

	private final Coverage coverage;

	private final Milestones milestones;

	private final AgreedAreas areas;

	private final Events events;

	private final Actors actors;

	AgreementController(Agreements agreements, Coverage coverage, Milestones milestones, AgreedAreas areas,
			Events events, Actors actors, BatchLoaderRegistry registry) {
		this.agreements = agreements;
		this.coverage = coverage;
		this.milestones = milestones;
		this.areas = areas;
		this.events = events;
		this.actors = actors;
		Parent.<AsOf, AgreementStatus>register(registry, "statusOfAgreement",
				(slugs, asOf) -> agreements.statuses(slugs, asOf.orToday()), AgreementStatus.NONE);
		Parent.register(registry, "agreementsOfActor", agreements::pagesOfParties, Connection.<Agreement>empty());
		Parent.register(registry, "agreementsOfArea", agreements::pagesOfAreas, Connection.<Agreement>empty());
	}

	@QueryMapping
	Optional<Agreement> agreement(@Argument String slug) {
		return agreements.find(slug);
	}

	@QueryMapping
	Connection<Agreement> agreements(@Argument @Nullable AgreementFilter filter,
			@Argument @Nullable AgreementOrder orderBy, PageRequest page) {
		return agreements.page(filter, orderBy, page);
	}

	@QueryMapping
	CoverageMatrix coverage(@Argument @Nullable List<String> agreements, @Argument @Nullable List<String> actors) {
		return coverage.matrix(agreements, actors);
	}

	@SchemaMapping
	CompletableFuture<Connection<Agreement>> agreements(Actor actor, @Argument @Nullable AgreementFilter filter,
			PageRequest page,
			DataLoader<Parent<ListRequest<AgreementFilter>>, Connection<Agreement>> agreementsOfActor) {
		return agreementsOfActor.load(new Parent<>(actor.slug(), new ListRequest<>(filter, page)));
	}

	@SchemaMapping
	CompletableFuture<Connection<Agreement>> agreements(CooperationArea area,
			@Argument @Nullable AgreementFilter filter, PageRequest page,
			DataLoader<Parent<ListRequest<AgreementFilter>>, Connection<Agreement>> agreementsOfArea) {
		return agreementsOfArea.load(new Parent<>(area.slug(), new ListRequest<>(filter, page)));
	}

	@BatchMapping(field = "agreements")
	List<List<Agreement>> agreementsOfEvents(List<Event> events) {
		return Hop.many(events, Event::slug, agreements::ofEvents);
	}

	@SchemaMapping
	CompletableFuture<AgreementStatus> status(Agreement agreement, @Argument @Nullable LocalDate asOf,
			DataLoader<Parent<AsOf>, AgreementStatus> statusOfAgreement) {
		return statusOfAgreement.load(new Parent<>(agreement.slug(), new AsOf(asOf)));
	}

	@BatchMapping
	List<List<AgreementParty>> parties(List<Agreement> agreements) {
		return Hop.many(agreements, Agreement::slug, this.agreements::parties);
	}

	@BatchMapping
	List<Actor> actor(List<AgreementParty> parties) {
		return Hop.required(parties, AgreementParty::actorSlug, actors::bySlug);
	}

	@BatchMapping
	Map<AgreementParty, Actor> signatory(List<AgreementParty> parties) {
		return Hop.optional(parties, AgreementParty::signatorySlug, actors::bySlug);
	}

	@BatchMapping
	Map<Agreement, Event> event(List<Agreement> agreements) {
		return Hop.optional(agreements, Agreement::eventSlug, events::bySlug);
	}

	@BatchMapping(field = "milestones")
	List<List<Milestone>> milestonesOfAgreements(List<Agreement> agreements) {
		return Hop.many(agreements, Agreement::slug, milestones::of);
	}

	@BatchMapping(field = "areas")
	List<List<AgreedArea>> areasOfAgreements(List<Agreement> agreements) {
		return Hop.many(agreements, Agreement::slug, areas::of);
	}

	@BatchMapping
	List<AreaCount> areaCount(List<Agreement> agreements) {
		return this.agreements.areaCounts(agreements);
	}

	@BatchMapping
	Map<Agreement, Agreement> predecessor(List<Agreement> agreements) {
		return Hop.optional(agreements, Agreement::predecessorSlug, this.agreements::bySlug);
	}

	@BatchMapping
	Map<Agreement, Agreement> successor(List<Agreement> agreements) {
		return Hop.optional(agreements, Agreement::slug, this.agreements::successors);
	}

	@BatchMapping
	Map<Agreement, AreaExpansion> expansion(List<Agreement> agreements) {
		return Hop.optional(agreements, Agreement::slug, slugs -> this.agreements.expansions(agreements));
	}

}
