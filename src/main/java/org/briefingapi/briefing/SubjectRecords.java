package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Affiliation;
import org.briefingapi.actor.AffiliationKind;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.event.Event;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.ListRequest;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.proposal.Position;
import org.briefingapi.proposal.Proposal;
import org.briefingapi.statement.Statement;
import org.briefingapi.statement.StatementFilter;

/**
 * Finds the records that concern the subject of a briefing.
 *
 * @param affiliated the affiliations of all dates with the first actor of the subject
 */
record SubjectRecords(Nouns nouns, Subject subject, LocalDate asOf, Supplier<List<Affiliation>> affiliated) {

	static final Comparator<Statement> NEWEST_FIRST = Comparator
		.comparing((Statement statement) -> statement.date(), Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(Statement::slug)
		.reversed();

	private static final Comparator<Agreement> LAST_SIGNED_FIRST = Comparator
		.comparing((Agreement agreement) -> agreement.date(), Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(Agreement::slug)
		.reversed();

	/** The newest agreements that had begun by the date of the briefing. */
	Newest<Agreement> agreements() {
		if (subject.area() != null) {
			return Newest.of(List.of(nouns.agreements().begunOfArea(subject.slug(), asOf)), LAST_SIGNED_FIRST);
		}
		if (subject.event() != null) {
			return Newest.of(nouns.agreements().begunOfEvents(occasions(), asOf).values(), LAST_SIGNED_FIRST);
		}
		Set<String> parties = withCompanies(subject.slug(), affiliated.get());
		Set<String> others = subject.isPair() ? withCompanies(subject.with().slug(),
				nouns.actors()
					.members(List.of(subject.with().slug()), null)
					.getOrDefault(subject.with().slug(), List.of()))
				: null;
		Newest<Agreement> newest = Newest.of(nouns.agreements().begunOfParties(parties, others, asOf).values(),
				LAST_SIGNED_FIRST);
		// an agreement may have several of the companies as parties
		return (parties.size() == 1) ? newest
				: new Newest<>(newest.records(), () -> nouns.agreements().countBegun(parties, others, asOf));
	}

	/** An actor, and the companies that have their home there. */
	private static Set<String> withCompanies(String actor, List<Affiliation> affiliated) {
		Set<String> slugs = new LinkedHashSet<>(List.of(actor));
		affiliated.stream()
			.filter(affiliation -> affiliation.kind() == AffiliationKind.BASED_IN)
			.forEach(company -> slugs.add(company.actorSlug()));
		return slugs;
	}

	/** The memberships in the organisation, or the offices of the state, of all dates. */
	List<Affiliation> memberships() {
		AffiliationKind told = subject.hasMembers() ? AffiliationKind.MEMBER : AffiliationKind.OFFICE;
		return subject.isOneActor() ? affiliated.get().stream().filter(one -> one.kind() == told).toList() : List.of();
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
	Newest<Statement> said() {
		String slug = subject.slug();
		ListRequest<StatementFilter> all = new ListRequest<>(null, PageRequest.FIRST);
		if (subject.area() != null) {
			return newest(nouns.statements().aboutAreas(List.of(slug), all, asOf));
		}
		if (subject.event() != null) {
			return newest(nouns.statements().atEvents(occasions(), all, asOf));
		}
		return subject.isPair() ? said(subject.actor(), subject.with())
				: newest(nouns.statements().ofActors(List.of(slug), all, asOf));
	}

	/** The newest statements of others about the subject. */
	Newest<Statement> saidOfIt() {
		if (subject.actor() == null) {
			return newest(Map.of());
		}
		return subject.isPair() ? said(subject.with(), subject.actor()) : newest(nouns.statements()
			.aboutActors(List.of(subject.slug()), new ListRequest<>(null, PageRequest.FIRST), asOf));
	}

	private Newest<Statement> said(Actor speaker, Actor about) {
		return newest(nouns.statements()
			.ofActors(List.of(speaker.slug()),
					new ListRequest<>(StatementFilter.about(about.slug()), PageRequest.FIRST), asOf));
	}

	private static Newest<Statement> newest(Map<String, Connection<Statement>> pages) {
		return Newest.of(pages.values(), NEWEST_FIRST);
	}

	/** The newest events in which all actors of the subject took part. */
	Connection<Event> attended() {
		return actors().isEmpty() ? Connection.empty() : nouns.events().ofParticipants(actors(), asOf);
	}

	/** The event and its parts. */
	private List<String> occasions() {
		List<String> occasions = new ArrayList<>(List.of(subject.slug()));
		nouns.events().parts(subject.slug()).stream().map(Event::slug).forEach(occasions::add);
		return occasions;
	}

}
