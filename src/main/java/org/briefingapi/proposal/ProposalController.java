package org.briefingapi.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Actors;
import org.briefingapi.area.AgreedArea;
import org.briefingapi.area.AgreedAreas;
import org.briefingapi.event.Event;
import org.briefingapi.event.Events;
import org.briefingapi.event.Milestone;
import org.briefingapi.event.Milestones;
import org.briefingapi.graph.AsOf;
import org.briefingapi.graph.Hop;
import org.briefingapi.graph.Parent;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Citations;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class ProposalController {

	private final Proposals proposals;

	private final Milestones milestones;

	private final AgreedAreas areas;

	private final Events events;

	private final Actors actors;

	private final Citations citations;

	ProposalController(Proposals proposals, Milestones milestones, AgreedAreas areas, Events events, Actors actors,
			Citations citations, BatchLoaderRegistry registry) {
		this.proposals = proposals;
		this.milestones = milestones;
		this.areas = areas;
		this.events = events;
		this.actors = actors;
		this.citations = citations;
		Parent.<AsOf, ProposalStatus>register(registry, "statusOfProposal",
				(slugs, asOf) -> proposals.statuses(slugs, asOf.orToday()), ProposalStatus.NONE);
		Parent.<AsOf, List<Position>>register(registry, "positionsOnProposal",
				(slugs, asOf) -> proposals.positionsOn(slugs, asOf.day()), List.of());
		Parent.<AsOf, List<Position>>register(registry, "positionsOfActor",
				(slugs, asOf) -> proposals.positionsOf(slugs, asOf.day()), List.of());
	}

	@QueryMapping
	Optional<Proposal> proposal(@Argument String slug) {
		return proposals.find(slug);
	}

	@QueryMapping
	Connection<Proposal> proposals(PageRequest page) {
		return proposals.page(page);
	}

	@SchemaMapping
	CompletableFuture<ProposalStatus> status(Proposal proposal, @Argument @Nullable LocalDate asOf,
			DataLoader<Parent<AsOf>, ProposalStatus> statusOfProposal) {
		return statusOfProposal.load(new Parent<>(proposal.slug(), new AsOf(asOf)));
	}

	@SchemaMapping
	CompletableFuture<List<Position>> positions(Proposal proposal, @Argument @Nullable LocalDate asOf,
			DataLoader<Parent<AsOf>, List<Position>> positionsOnProposal) {
		return positionsOnProposal.load(new Parent<>(proposal.slug(), new AsOf(asOf)));
	}

	@SchemaMapping
	CompletableFuture<List<Position>> positions(Actor actor, @Argument @Nullable LocalDate asOf,
			DataLoader<Parent<AsOf>, List<Position>> positionsOfActor) {
		return positionsOfActor.load(new Parent<>(actor.slug(), new AsOf(asOf)));
	}

	@BatchMapping
	Map<Proposal, Actor> proposer(List<Proposal> proposals) {
		return Hop.optional(proposals, Proposal::proposerSlug, actors::bySlug);
	}

	@BatchMapping
	Map<Proposal, Event> event(List<Proposal> proposals) {
		return Hop.optional(proposals, Proposal::eventSlug, events::bySlug);
	}

	@BatchMapping(field = "milestones")
	List<List<Milestone>> milestonesOfProposals(List<Proposal> proposals) {
		return Hop.many(proposals, Proposal::slug, milestones::of);
	}

	@BatchMapping(field = "areas")
	List<List<AgreedArea>> areasOfProposals(List<Proposal> proposals) {
		return Hop.many(proposals, Proposal::slug, areas::of);
	}

	@BatchMapping
	List<Actor> actor(List<Position> positions) {
		return Hop.required(positions, Position::actorSlug, actors::bySlug);
	}

	@BatchMapping(field = "proposal")
	List<Proposal> proposalOfPositions(List<Position> positions) {
		return Hop.required(positions, Position::proposalSlug, proposals::bySlug);
	}

	@BatchMapping(field = "citations")
	List<List<Citation>> citationsOfPositions(List<Position> positions) {
		return Hop.many(positions, Position::bearer, citations::of);
	}

}
