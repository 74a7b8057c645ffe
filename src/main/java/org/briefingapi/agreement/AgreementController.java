package org.briefingapi.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.briefingapi.actor.Actor;
import org.briefingapi.agreement.Coverage.CoverageRequest;
import org.briefingapi.area.Area;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.graphql.AsOf;
import org.briefingapi.graphql.FieldKey;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.ListRequest;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.suggestion.KnownSlugs;
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

	private final AreaExpansions expansions;

	private final Coverage coverage;

	private final KnownSlugs known;

	AgreementController(Agreements agreements, AreaExpansions expansions, Coverage coverage, KnownSlugs known,
			Datasets datasets, BatchLoaderRegistry registry) {
		this.known = known;
		this.agreements = agreements;
		this.expansions = expansions;
		this.coverage = coverage;
		FieldKey.<AsOf, AgreementStatus>register(registry, "statusOfAgreement",
				(slugs, asOf) -> agreements.statuses(slugs, datasets.day(asOf.day())), AgreementStatus.NONE);
		FieldKey.<ListRequest<AgreementFilter>, Connection<Agreement>>register(registry, "agreementsOfActor",
				(slugs, request) -> agreements.pagesOfParties(slugs, checked(request)), Connection.empty());
		FieldKey.<ListRequest<AgreementFilter>, Connection<Agreement>>register(registry, "agreementsOfArea",
				(slugs, request) -> agreements.pagesOfAreas(slugs, checked(request)), Connection.empty());
	}

	@QueryMapping
	Optional<Agreement> agreement(@Argument String slug) {
		return agreements.find(slug);
	}

	@QueryMapping
	Connection<Agreement> agreements(@Argument @Nullable AgreementFilter filter, @Argument @Nullable OrderBy orderBy,
			PageRequest page) {
		return agreements.page(known.checked(filter), orderBy, page);
	}

	@QueryMapping
	CoverageMatrix coverage(@Argument @Nullable List<String> agreements, @Argument @Nullable List<String> actors,
			@Argument @Nullable LocalDate asOf, @Argument boolean older, @Argument boolean rollUp) {
		return coverage.matrix(new CoverageRequest(agreements, actors, asOf, older, rollUp));
	}

	private ListRequest<AgreementFilter> checked(ListRequest<AgreementFilter> request) {
		return new ListRequest<>(known.checked(request.filter()), request.page());
	}

	@SchemaMapping
	CompletableFuture<Connection<Agreement>> agreements(Actor actor, @Argument @Nullable AgreementFilter filter,
			PageRequest page,
			DataLoader<FieldKey<ListRequest<AgreementFilter>>, Connection<Agreement>> agreementsOfActor) {
		return agreementsOfActor.load(new FieldKey<>(actor.slug(), new ListRequest<>(filter, page)));
	}

	@SchemaMapping
	CompletableFuture<Connection<Agreement>> agreements(Area area, @Argument @Nullable AgreementFilter filter,
			PageRequest page,
			DataLoader<FieldKey<ListRequest<AgreementFilter>>, Connection<Agreement>> agreementsOfArea) {
		return agreementsOfArea.load(new FieldKey<>(area.slug(), new ListRequest<>(filter, page)));
	}

	@SchemaMapping
	CompletableFuture<AgreementStatus> status(Agreement agreement, @Argument @Nullable LocalDate asOf,
			DataLoader<FieldKey<AsOf>, AgreementStatus> statusOfAgreement) {
		return statusOfAgreement.load(new FieldKey<>(agreement.slug(), new AsOf(asOf)));
	}

	@BatchMapping
	List<AreaCount> areaCount(List<Agreement> agreements) {
		return this.agreements.areaCounts(agreements);
	}

	@BatchMapping
	Map<Agreement, AreaExpansion> expansion(List<Agreement> agreements) {
		Map<String, AreaExpansion> bySlug = expansions.of(agreements);
		return agreements.stream()
			.distinct()
			.filter(agreement -> bySlug.containsKey(agreement.slug()))
			.collect(Collectors.toMap(agreement -> agreement, agreement -> bySlug.get(agreement.slug())));
	}

}
