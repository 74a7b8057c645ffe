package org.briefingapi.agreement;

import java.util.List;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Actors;
import org.briefingapi.area.AgreedAreas;
import org.briefingapi.area.Area;
import org.briefingapi.area.Areas;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.milestone.Milestones;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.Facet;
import org.briefingapi.paging.FacetCount;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AgreementFacetController {

	private static final Facet PARTY = Facet.over(PartyEntity.class, "agreement", "actor");

	private static final Facet KIND = Facet.of("kind");

	private static final Facet YEAR = Facet.year();

	private final Actors actors;

	private final Areas areas;

	private final Datasets datasets;

	AgreementFacetController(Actors actors, Areas areas, Datasets datasets) {
		this.datasets = datasets;
		this.actors = actors;
		this.areas = areas;
	}

	@SchemaMapping(typeName = "AgreementConnection")
	AgreementFacets facets(Connection<Agreement> agreements) {
		return new AgreementFacets(agreements);
	}

	@BatchMapping
	List<List<FacetCount>> parties(List<AgreementFacets> facets) {
		return FacetCount.of(lists(facets), PARTY, actors::bySlug, Actor::name);
	}

	@BatchMapping
	List<List<FacetCount>> kinds(List<AgreementFacets> facets) {
		return FacetCount.of(lists(facets), KIND);
	}

	@BatchMapping
	List<List<FacetCount>> areas(List<AgreementFacets> facets) {
		return FacetCount.of(lists(facets), AgreedAreas.NAMED, areas::bySlug, Area::name);
	}

	@BatchMapping
	List<List<FacetCount>> statuses(List<AgreementFacets> facets) {
		return FacetCount.of(lists(facets), Milestones.status(datasets.lastDay()));
	}

	@BatchMapping
	List<List<FacetCount>> years(List<AgreementFacets> facets) {
		return FacetCount.of(lists(facets), YEAR);
	}

	private static List<Connection<Agreement>> lists(List<AgreementFacets> facets) {
		return facets.stream().map(AgreementFacets::agreements).toList();
	}

}
