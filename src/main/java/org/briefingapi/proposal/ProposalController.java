package org.briefingapi.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.briefingapi.actor.Actor;
import org.briefingapi.dataset.Datasets;
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
class ProposalController {

	private final Proposals proposals;

	private final KnownSlugs known;

	ProposalController(Proposals proposals, KnownSlugs known, Datasets datasets, BatchLoaderRegistry registry) {
		this.known = known;
		this.proposals = proposals;
		FieldKey.<AsOf, ProposalStatus>register(registry, "statusOfProposal",
				(slugs, asOf) -> proposals.statuses(slugs, datasets.day(asOf.day())), ProposalStatus.NONE);
		FieldKey.<AsOf, List<Position>>register(registry, "positionsOnProposal",
				(slugs, asOf) -> proposals.positionsOn(slugs, asOf.day()), List.of());
		FieldKey.<AsOf, List<Position>>register(registry, "positionsOfActor",
				(slugs, asOf) -> proposals.positionsOf(slugs, asOf.day()), List.of());
	}

	@QueryMapping
	Optional<Proposal> proposal(@Argument String slug) {
		return proposals.find(slug);
	}

	@QueryMapping
	Connection<Proposal> proposals(@Argument @Nullable ProposalFilter filter, @Argument @Nullable OrderBy orderBy,
			PageRequest page) {
		return proposals.page(known.checked(filter), orderBy, page);
	}

	@SchemaMapping
	CompletableFuture<ProposalStatus> status(Proposal proposal, @Argument @Nullable LocalDate asOf,
			DataLoader<FieldKey<AsOf>, ProposalStatus> statusOfProposal) {
		return statusOfProposal.load(new FieldKey<>(proposal.slug(), new AsOf(asOf)));
	}

	@SchemaMapping
	CompletableFuture<List<Position>> positions(Proposal proposal, @Argument @Nullable LocalDate asOf,
			DataLoader<FieldKey<AsOf>, List<Position>> positionsOnProposal) {
		return positionsOnProposal.load(new FieldKey<>(proposal.slug(), new AsOf(asOf)));
	}

	@SchemaMapping
	CompletableFuture<List<Position>> positions(Actor actor, @Argument @Nullable LocalDate asOf,
			DataLoader<FieldKey<AsOf>, List<Position>> positionsOfActor) {
		return positionsOfActor.load(new FieldKey<>(actor.slug(), new AsOf(asOf)));
	}

}
