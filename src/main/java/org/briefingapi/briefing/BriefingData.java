package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Affiliation;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AgreementParty;
import org.briefingapi.agreement.AreaExpansion;
import org.briefingapi.area.AgreedArea;
import org.briefingapi.divergence.Divergence;
import org.briefingapi.divergence.Reading;
import org.briefingapi.event.Milestone;
import org.briefingapi.gap.Gap;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.proposal.Position;
import org.briefingapi.proposal.Proposal;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Source;
import org.briefingapi.statement.Statement;

/**
 * The records on one actor that several sections of a briefing are made from: what had
 * happened by its date. Each kind is read once, when a section first needs it.
 */
final class BriefingData {

	/** How many statements a summary and the Markdown text hold, the newest ones. */
	static final PageRequest NEWEST = PageRequest.of(20, null, null, null);

	private final Actor actor;

	private final LocalDate asOf;

	private final Supplier<List<Affiliation>> affiliations;

	private final Supplier<List<Agreement>> agreements;

	private final Supplier<Map<String, List<AgreementParty>>> parties;

	private final Supplier<Map<String, List<Milestone>>> milestones;

	private final Supplier<Map<String, List<AgreedArea>>> areas;

	private final Supplier<List<AreaExpansion>> expansions;

	private final Supplier<List<Position>> positions;

	private final Supplier<Map<String, Proposal>> proposals;

	private final Supplier<Connection<Statement>> statements;

	private final Supplier<Connection<Statement>> statementsAbout;

	private final Supplier<List<Divergence>> divergences;

	private final Supplier<Map<String, List<Reading>>> readings;

	private final Supplier<List<Gap>> gaps;

	private final Supplier<Map<String, Actor>> actors;

	private final Supplier<Map<String, List<Citation>>> citations;

	private final Supplier<Map<String, Source>> sources;

	BriefingData(BriefingReader archive, Actor actor, LocalDate asOf) {
		this.actor = actor;
		this.asOf = asOf;
		this.affiliations = new Lazy<>(() -> archive.affiliations(actor, asOf));
		Supplier<List<Agreement>> everAgreed = new Lazy<>(() -> archive.agreements(actor));
		this.milestones = new Lazy<>(() -> archive.milestones(everAgreed.get()));
		this.agreements = new Lazy<>(() -> everAgreed.get().stream().filter(this::hadBegun).toList());
		this.parties = new Lazy<>(() -> archive.parties(agreements()));
		this.areas = new Lazy<>(() -> archive.areas(agreements()));
		this.expansions = new Lazy<>(() -> archive.expansions(agreements()));
		this.positions = new Lazy<>(() -> archive.positions(actor, asOf));
		this.proposals = new Lazy<>(() -> archive.proposals(positions()));
		this.statements = new Lazy<>(() -> archive.statements(actor, asOf, NEWEST));
		this.statementsAbout = new Lazy<>(() -> archive.statementsAbout(actor, asOf, NEWEST));
		this.divergences = new Lazy<>(() -> archive.divergences(actor, asOf));
		this.readings = new Lazy<>(() -> archive.readings(divergences()));
		this.gaps = new Lazy<>(() -> archive.gaps(actor, asOf));
		this.actors = new Lazy<>(() -> archive.actors(actorSlugs()));
		this.citations = new Lazy<>(() -> archive.citations(citedKeys()));
		this.sources = new Lazy<>(() -> archive.sources(sourceSlugs()));
	}

	Actor actor() {
		return actor;
	}

	LocalDate asOf() {
		return asOf;
	}

	List<Affiliation> affiliations() {
		return affiliations.get();
	}

	List<Agreement> agreements() {
		return agreements.get();
	}

	/** An agreement that no source dates may have been there at any time. */
	private boolean hadBegun(Agreement agreement) {
		List<Milestone> ever = milestones.get().getOrDefault(agreement.slug(), List.of());
		return (agreement.date() != null && !agreement.date().earliest().isAfter(asOf))
				|| ever.stream().anyMatch(milestone -> milestone.reachedBy(asOf))
				|| (agreement.date() == null && ever.stream().allMatch(milestone -> milestone.date() == null));
	}

	/** How many agreements each party has in common with the actor, by slug. */
	Map<String, Long> sharedAgreements() {
		agreements();
		return parties.get()
			.values()
			.stream()
			.flatMap(List::stream)
			.map(AgreementParty::actorSlug)
			.filter(slug -> !slug.equals(actor.slug()))
			.collect(Collectors.groupingBy(slug -> slug, Collectors.counting()));
	}

	List<AgreementParty> parties(Agreement agreement) {
		return parties.get().getOrDefault(agreement.slug(), List.of());
	}

	/** What had happened to the agreement by the date of the briefing. */
	List<Milestone> milestones(Agreement agreement) {
		return milestones.get()
			.getOrDefault(agreement.slug(), List.of())
			.stream()
			.filter(milestone -> milestone.reachedBy(asOf))
			.toList();
	}

	List<AgreedArea> areas(Agreement agreement) {
		return areas.get().getOrDefault(agreement.slug(), List.of());
	}

	List<AreaExpansion> expansions() {
		return expansions.get();
	}

	List<Position> positions() {
		return positions.get();
	}

	Proposal proposal(Position position) {
		return proposals.get().get(position.proposalSlug());
	}

	Connection<Statement> statements() {
		return statements.get();
	}

	Connection<Statement> statementsAbout() {
		return statementsAbout.get();
	}

	List<Divergence> divergences() {
		return divergences.get();
	}

	List<Reading> readings(Divergence divergence) {
		return readings.get().getOrDefault(divergence.slug(), List.of());
	}

	List<Gap> gaps() {
		return gaps.get();
	}

	/** An actor that one of these records names. */
	Actor actor(String slug) {
		return slug.equals(actor.slug()) ? actor : actors.get().get(slug);
	}

	/** The citations that bear out one of these records or of their parts. */
	List<Citation> citations(String cited) {
		return citations.get().getOrDefault(cited, List.of());
	}

	/** The sources of all that the dossier holds, by slug. */
	Map<String, Source> sources() {
		return sources.get();
	}

	private Set<String> actorSlugs() {
		Set<String> slugs = new LinkedHashSet<>();
		affiliations().forEach(affiliation -> slugs.add(affiliation.organisationSlug()));
		parties.get().values().forEach(ofOne -> ofOne.forEach(party -> slugs.add(party.actorSlug())));
		statements().getNodes().forEach(statement -> slugs.add(statement.speakerSlug()));
		statementsAbout().getNodes().forEach(statement -> slugs.add(statement.speakerSlug()));
		slugs.remove(actor.slug());
		return slugs;
	}

	private List<String> citedKeys() {
		List<String> citedKeys = new ArrayList<>(List.of(actor.slug()));
		affiliations().forEach(affiliation -> citedKeys.add(affiliation.cited()));
		for (Agreement agreement : agreements()) {
			citedKeys.add(agreement.slug());
			if (agreement.predecessorSlug() != null) {
				citedKeys.add(agreement.predecessorSlug());
			}
			areas(agreement).forEach(area -> citedKeys.addAll(List.of(area.cited(), area.addedByKey())));
		}
		positions().forEach(position -> citedKeys.add(position.cited()));
		statements().getNodes().forEach(statement -> citedKeys.add(statement.slug()));
		statementsAbout().getNodes().forEach(statement -> citedKeys.add(statement.slug()));
		readings.get().values().forEach(ofOne -> ofOne.forEach(reading -> citedKeys.add(reading.cited())));
		return citedKeys.stream().distinct().toList();
	}

	private Set<String> sourceSlugs() {
		Set<String> slugs = new LinkedHashSet<>();
		citations.get().values().forEach(ofOne -> ofOne.forEach(citation -> slugs.add(citation.sourceSlug())));
		return slugs;
	}

}
