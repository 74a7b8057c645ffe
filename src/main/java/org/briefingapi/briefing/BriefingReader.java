package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Actors;
import org.briefingapi.actor.Affiliation;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AgreementParty;
import org.briefingapi.agreement.Agreements;
import org.briefingapi.agreement.AreaExpansion;
import org.briefingapi.area.AgreedArea;
import org.briefingapi.area.AgreedAreas;
import org.briefingapi.divergence.Divergence;
import org.briefingapi.divergence.Divergences;
import org.briefingapi.divergence.Reading;
import org.briefingapi.event.Milestone;
import org.briefingapi.event.Milestones;
import org.briefingapi.gap.Gap;
import org.briefingapi.gap.Gaps;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.ListRequest;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.proposal.Position;
import org.briefingapi.proposal.Proposal;
import org.briefingapi.proposal.Proposals;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Citations;
import org.briefingapi.source.Source;
import org.briefingapi.source.Sources;
import org.briefingapi.statement.Statement;
import org.briefingapi.statement.Statements;

import org.springframework.stereotype.Component;

/**
 * Where the records of a briefing are fetched: each method is one look-up in one feature.
 */
@Component
class BriefingReader {

	/** The most gaps that a briefing tells. */
	private static final int MAX_GAPS = 1000;

	private final Actors actors;

	private final Agreements agreements;

	private final AgreedAreas areas;

	private final Milestones milestones;

	private final Proposals proposals;

	private final Statements statements;

	private final Divergences divergences;

	private final Gaps gaps;

	private final Citations citations;

	private final Sources sources;

	BriefingReader(Actors actors, Agreements agreements, AgreedAreas areas, Milestones milestones, Proposals proposals,
			Statements statements, Divergences divergences, Gaps gaps, Citations citations, Sources sources) {
		this.actors = actors;
		this.agreements = agreements;
		this.areas = areas;
		this.milestones = milestones;
		this.proposals = proposals;
		this.statements = statements;
		this.divergences = divergences;
		this.gaps = gaps;
		this.citations = citations;
		this.sources = sources;
	}

	List<Affiliation> affiliations(Actor actor, LocalDate asOf) {
		return actors.affiliations(List.of(actor.slug()), asOf).getOrDefault(actor.slug(), List.of());
	}

	Map<String, Actor> actors(Collection<String> slugs) {
		return slugs.isEmpty() ? Map.of() : actors.bySlug(slugs);
	}

	List<Agreement> agreements(Actor actor) {
		return agreements.ofParty(actor.slug());
	}

	Map<String, List<AgreementParty>> parties(List<Agreement> agreements) {
		return agreements.isEmpty() ? Map.of() : this.agreements.parties(slugs(agreements));
	}

	Map<String, List<Milestone>> milestones(List<Agreement> agreements) {
		return agreements.isEmpty() ? Map.of() : milestones.of(slugs(agreements));
	}

	Map<String, List<AgreedArea>> areas(List<Agreement> agreements) {
		return areas.of(slugs(agreements));
	}

	List<AreaExpansion> expansions(List<Agreement> agreements) {
		Map<String, AreaExpansion> expansions = this.agreements.expansions(agreements);
		return agreements.stream().map(Agreement::slug).filter(expansions::containsKey).map(expansions::get).toList();
	}

	List<Position> positions(Actor actor, LocalDate asOf) {
		return proposals.positionsOf(List.of(actor.slug()), asOf).getOrDefault(actor.slug(), List.of());
	}

	Map<String, Proposal> proposals(List<Position> positions) {
		return positions.isEmpty() ? Map.of()
				: proposals.bySlug(positions.stream().map(Position::proposalSlug).distinct().toList());
	}

	Connection<Statement> statements(Actor actor, LocalDate asOf, PageRequest page) {
		return statements.ofActors(List.of(actor.slug()), new ListRequest<>(null, page), asOf).get(actor.slug());
	}

	Connection<Statement> statementsAbout(Actor actor, LocalDate asOf, PageRequest page) {
		return statements.aboutActors(List.of(actor.slug()), new ListRequest<>(null, page), asOf).get(actor.slug());
	}

	List<Divergence> divergences(Actor actor, LocalDate asOf) {
		return divergences.ofActor(actor.slug(), asOf);
	}

	Map<String, List<Reading>> readings(List<Divergence> divergences) {
		return divergences.isEmpty() ? Map.of()
				: this.divergences.readings(divergences.stream().map(Divergence::slug).toList());
	}

	List<Gap> gaps(Actor actor, LocalDate asOf) {
		return gaps.ofActor(actor.slug(), asOf, MAX_GAPS);
	}

	Map<String, List<Citation>> citations(Collection<String> citedKeys) {
		return citations.of(citedKeys);
	}

	Map<String, Source> sources(Collection<String> slugs) {
		return slugs.isEmpty() ? Map.of() : sources.bySlug(slugs);
	}

	private static List<String> slugs(List<Agreement> agreements) {
		return agreements.stream().map(Agreement::slug).toList();
	}

}
