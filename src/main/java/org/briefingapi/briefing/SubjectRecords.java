package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.AffiliationKind;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AgreementParty;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.event.Event;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.ListRequest;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.proposal.Position;
import org.briefingapi.proposal.Proposal;
import org.briefingapi.statement.Statement;
import org.briefingapi.statement.StatementFilter;

/** Finds the records that concern the subject of a briefing. */
record SubjectRecords(Nouns nouns, Subject subject, LocalDate asOf) {

	/** Only the newest statements are read. */
	private static final PageRequest NEWEST = PageRequest.of(PageRequest.MAX, null, null, null);

	static final Comparator<Statement> NEWEST_FIRST = Comparator
		.comparing((Statement statement) -> statement.date(), Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(Statement::slug)
		.reversed();

	/** The agreements of all dates, newest first. */
	List<Agreement> agreements() {
		if (subject.area() != null) {
			return nouns.agreements().ofArea(subject.slug());
		}
		if (subject.event() != null) {
			return nouns.agreements()
				.ofEvents(occasions())
				.values()
				.stream()
				.flatMap(List::stream)
				.distinct()
				.sorted(Comparator
					.comparing(Agreement::date, Comparator.nullsLast(Comparator.<PartialDate>naturalOrder().reversed()))
					.thenComparing(Agreement::slug))
				.toList();
		}
		List<Agreement> agreed = nouns.agreements().ofParties(withCompanies(subject.slug()));
		if (!subject.isPair() || agreed.isEmpty()) {
			return agreed;
		}
		Map<String, List<AgreementParty>> parties = nouns.agreements()
			.parties(agreed.stream().map(Agreement::slug).toList());
		Set<String> others = withCompanies(subject.with().slug());
		return agreed.stream()
			.filter(agreement -> parties.get(agreement.slug())
				.stream()
				.anyMatch(party -> others.contains(party.actorSlug())))
			.toList();
	}

	/** An actor, and the companies that have their home there. */
	private Set<String> withCompanies(String actor) {
		Set<String> slugs = new LinkedHashSet<>(List.of(actor));
		nouns.actors()
			.members(List.of(actor), null)
			.getOrDefault(actor, List.of())
			.stream()
			.filter(affiliation -> affiliation.kind() == AffiliationKind.BASED_IN)
			.forEach(company -> slugs.add(company.actorSlug()));
		return slugs;
	}

	/**
	 * The proposals on which the subject, or both actors of a pair, took a position, or
	 * that were made at the event, by the date of the briefing.
	 * @param positions all positions on the proposals on which an actor of the subject
	 * took one
	 */
	List<Proposal> proposals(Map<String, List<Position>> positions) {
		Collection<Proposal> proposals = (subject.event() != null) ? nouns.proposals().ofEvents(occasions())
				: nouns.proposals().bySlug(taken(positions)).values();
		return proposals.stream()
			.filter(proposal -> proposal.date() != null && !proposal.date().earliest().isAfter(asOf))
			.sorted(Comparator.comparing(Proposal::date).reversed())
			.toList();
	}

	/** The slugs of the proposals on which each actor of the subject took a position. */
	private Set<String> taken(Map<String, List<Position>> positions) {
		return positions.entrySet()
			.stream()
			.filter(on -> on.getValue()
				.stream()
				.map(Position::actorSlug)
				.collect(Collectors.toSet())
				.containsAll(actors()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/**
	 * All positions, by proposal, on the proposals on which an actor of the subject took
	 * one by the date of the briefing.
	 */
	Map<String, List<Position>> positions() {
		return actors().isEmpty() ? Map.of() : nouns.proposals().positionsBeside(actors(), asOf);
	}

	private List<String> actors() {
		return subject.actors().stream().map(Actor::slug).toList();
	}

	/** The newest statements by the subject, about the area, or at the event. */
	List<Statement> said() {
		String slug = subject.slug();
		if (subject.area() != null) {
			return nodes(nouns.statements().aboutAreas(List.of(slug), new ListRequest<>(null, NEWEST), asOf));
		}
		if (subject.event() != null) {
			return nodes(nouns.statements().atEvents(occasions(), new ListRequest<>(null, NEWEST), asOf));
		}
		return subject.isPair() ? said(subject.actor(), subject.with())
				: nodes(nouns.statements().ofActors(List.of(slug), new ListRequest<>(null, NEWEST), asOf));
	}

	/** The newest statements of others about the subject. */
	List<Statement> saidOfIt() {
		if (subject.actor() == null) {
			return List.of();
		}
		return subject.isPair() ? said(subject.with(), subject.actor())
				: nodes(nouns.statements().aboutActors(List.of(subject.slug()), new ListRequest<>(null, NEWEST), asOf));
	}

	private List<Statement> said(Actor speaker, Actor about) {
		StatementFilter filter = StatementFilter.about(about.slug());
		return nodes(nouns.statements().ofActors(List.of(speaker.slug()), new ListRequest<>(filter, NEWEST), asOf));
	}

	private static List<Statement> nodes(Map<String, Connection<Statement>> pages) {
		return pages.values().stream().flatMap(page -> page.getNodes().stream()).sorted(NEWEST_FIRST).toList();
	}

	/** The event and its parts. */
	private List<String> occasions() {
		List<String> occasions = new ArrayList<>(List.of(subject.slug()));
		nouns.events().parts(subject.slug()).stream().map(Event::slug).forEach(occasions::add);
		return occasions;
	}

}
