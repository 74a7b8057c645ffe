package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.actor.ActorKind;
import org.briefingapi.actor.Affiliation;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AgreementKind;
import org.briefingapi.event.Event;
import org.briefingapi.gap.Gap;
import org.briefingapi.graphql.Entry;
import org.briefingapi.paging.Connection;
import org.briefingapi.proposal.Position;
import org.briefingapi.proposal.Proposal;
import org.briefingapi.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The records that a briefing is composed of, restricted to its date. Each kind is read
 * once, on first use.
 */
final class Dossier {

	private final Subject subject;

	private final LocalDate asOf;

	/** The maximum number of proposals in a briefing. */
	private static final int MAX_PROPOSALS = 5;

	private final Supplier<List<Proposal>> allProposals;

	private final Supplier<Map<String, List<Position>>> positions;

	private final Supplier<Newest<Statement>> said;

	private final Supplier<Newest<Statement>> saidOfIt;

	private final Supplier<Map<String, List<Affiliation>>> affiliations;

	private final Supplier<List<Affiliation>> memberships;

	private final Supplier<Map<String, Event>> events;

	private final Supplier<List<String>> participants;

	private final Supplier<Connection<Event>> attended;

	private final IntSupplier published;

	private final Supplier<List<Gap>> gaps;

	private final AgreementRecords agreements;

	private final Steps steps;

	private final Evidence evidence;

	private final Disputes disputes;

	Dossier(Nouns nouns, Subject subject, LocalDate asOf) {
		this.subject = subject;
		this.asOf = asOf;
		Supplier<List<Affiliation>> affiliated = new Lazy<>(() -> (subject.actor() == null) ? List.of()
				: nouns.actors().members(List.of(subject.slug()), null).getOrDefault(subject.slug(), List.of()));
		SubjectRecords records = new SubjectRecords(nouns, subject, asOf, affiliated);
		Supplier<Newest<Agreement>> agreed = new Lazy<>(records::agreements);
		Supplier<Map<String, List<Position>>> taken = new Lazy<>(records::positions);
		this.allProposals = new Lazy<>(() -> records.proposals(taken.get()));
		this.said = new Lazy<>(records::said);
		this.saidOfIt = new Lazy<>(records::saidOfIt);
		this.positions = (subject.event() == null) ? taken
				: new Lazy<>(() -> nouns.proposals().positionsOn(slugs(proposals()), asOf));
		this.steps = new Steps(
				new Lazy<>(() -> nouns.milestones()
					.of(Stream.concat(slugs(agreed.get().records()).stream(), slugs(proposals()).stream()).toList())),
				asOf);
		this.agreements = new AgreementRecords(nouns, agreed, steps, asOf);
		this.events = new Lazy<>(() -> nouns.events().bySlug(eventSlugs()));
		this.participants = new Lazy<>(() -> (subject.event() == null) ? List.of()
				: nouns.events().participants(List.of(subject.slug())).getOrDefault(subject.slug(), List.of()));
		this.attended = new Lazy<>(records::attended);
		this.affiliations = new Lazy<>(() -> nouns.actors().affiliations(people(), null));
		this.memberships = new Lazy<>(records::memberships);
		this.published = () -> nouns.sources().countPublishedBy(subject.slug(), asOf);
		this.gaps = new Lazy<>(() -> entries().isEmpty() ? List.of() : nouns.gaps().ofEntries(entries()));
		this.evidence = new Evidence(nouns, asOf, this::citedKeys, agreements::citationsOfExpansions, this::named);
		this.disputes = new Disputes(nouns.divergences(), this::entries, asOf, evidence);
	}

	Subject subject() {
		return subject;
	}

	LocalDate asOf() {
		return asOf;
	}

	AgreementRecords agreements() {
		return agreements;
	}

	Steps steps() {
		return steps;
	}

	Evidence evidence() {
		return evidence;
	}

	Disputes disputes() {
		return disputes;
	}

	/** The newest proposals that had been made by the date of the briefing. */
	List<Proposal> proposals() {
		return allProposals.get().stream().limit(MAX_PROPOSALS).toList();
	}

	/** The number of all proposals that had been made by the date of the briefing. */
	int totalProposals() {
		return allProposals.get().size();
	}

	/** The positions of all actors on a proposal by the date, earliest first. */
	List<Position> positions(Proposal proposal) {
		return positions.get().getOrDefault(proposal.slug(), List.of());
	}

	/** The newest statements of the subject, or of others on its behalf, newest first. */
	List<Statement> said() {
		return said.get().records();
	}

	/** The newest statements of others about the subject, newest first. */
	List<Statement> saidOfIt() {
		return saidOfIt.get().records();
	}

	Newest<Statement> newestSaid() {
		return said.get();
	}

	Newest<Statement> newestSaidOfIt() {
		return saidOfIt.get();
	}

	/** The newest events in which the subject took part. */
	Connection<Event> attended() {
		return attended.get();
	}

	/**
	 * The affiliations of an actor that had begun by the date of the briefing, ended ones
	 * included.
	 */
	List<Affiliation> affiliations(String actor) {
		return affiliations.get().getOrDefault(actor, List.of()).stream().filter(this::hasBegun).toList();
	}

	/**
	 * The memberships in the organisation, or the offices of the state, of named actors
	 * on its date, by name.
	 */
	List<Affiliation> members() {
		return memberships.get()
			.stream()
			.filter(affiliation -> hasBegun(affiliation) && !affiliation.endedBefore(asOf)
					&& evidence.actor(affiliation.actorSlug()).kind() != ActorKind.UNNAMED)
			.sorted(Comparator.comparing(affiliation -> evidence.actor(affiliation.actorSlug()).name()))
			.toList();
	}

	private boolean hasBegun(Affiliation affiliation) {
		return affiliation.begunBy(asOf, evidence.firstAttested(evidence.citations(affiliation.cited())));
	}

	/**
	 * The affiliations that the actor of the briefing holds on its date; empty if it is
	 * not on an actor.
	 */
	List<Affiliation> affiliations() {
		return (subject.actor() == null) ? List.of()
				: affiliations(subject.slug()).stream().filter(affiliation -> !affiliation.endedBefore(asOf)).toList();
	}

	@Nullable Event event(@Nullable String slug) {
		return (slug != null) ? events.get().get(slug) : null;
	}

	/** The slugs of the participants in the event of the briefing. */
	List<String> participants() {
		return participants.get();
	}

	/** The number of sources that the actor had published by the date of the briefing. */
	int sourcesPublished() {
		return published.getAsInt();
	}

	List<Gap> gaps() {
		return gaps.get();
	}

	/** The slugs of all entries, the most important first, commercial contracts last. */
	private List<String> entries() {
		Map<Boolean, List<Agreement>> agreed = agreements.begun()
			.stream()
			.collect(Collectors.partitioningBy(agreement -> agreement.kind() == AgreementKind.COMMERCIAL_CONTRACT));
		return Stream
			.<List<? extends Entry>>of((subject.event() != null) ? List.of(subject.event()) : List.of(),
					agreed.get(false), proposals(), statements(), agreed.get(true))
			.flatMap(entries -> slugs(entries).stream())
			.distinct()
			.toList();
	}

	/**
	 * The statements by and about the subject. For a pair, the order does not depend on
	 * which actor comes first.
	 */
	private List<Statement> statements() {
		Stream<Statement> statements = Stream.concat(said().stream(), saidOfIt().stream()).distinct();
		return (subject.isPair() ? statements.sorted(SubjectRecords.NEWEST_FIRST) : statements).toList();
	}

	private Set<String> eventSlugs() {
		return statements().stream()
			.map(Statement::eventSlug)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The subject, and the speakers of its statements, for their offices. */
	private Set<String> people() {
		Set<String> people = new LinkedHashSet<>();
		if (subject.actor() != null) {
			people.add(subject.actor().slug());
		}
		statements().stream().map(Statement::speakerSlug).forEach(people::add);
		return people;
	}

	private Set<String> named() {
		Set<String> slugs = new LinkedHashSet<>(people());
		affiliations.get().values().forEach(ofOne -> ofOne.forEach(one -> slugs.add(one.organisationSlug())));
		memberships.get().forEach(one -> slugs.add(one.actorSlug()));
		slugs.addAll(agreements.allParties());
		proposals().forEach(proposal -> positions(proposal).forEach(position -> slugs.add(position.actorSlug())));
		participants().stream().limit(Participants.MAX).forEach(slugs::add);
		return slugs;
	}

	private List<String> citedKeys() {
		List<String> keys = new ArrayList<>(List.of(subject.slug()));
		affiliations.get().values().forEach(ofOne -> ofOne.forEach(one -> keys.add(one.cited())));
		memberships.get().forEach(one -> keys.add(one.cited()));
		keys.addAll(slugs(attended().getNodes()));
		keys.addAll(agreements.citedKeys());
		keys.addAll(slugs(proposals()));
		keys.addAll(steps.citedKeys());
		proposals().forEach(proposal -> positions(proposal).forEach(position -> keys.add(position.cited())));
		keys.addAll(disputes.citedKeys());
		keys.addAll(slugs(statements()));
		return keys.stream().distinct().toList();
	}

	static List<String> slugs(List<? extends Entry> entries) {
		return entries.stream().map(Entry::slug).toList();
	}

	/** Groups values by key, in encounter order. */
	static <K, V> Map<K, List<V>> grouped(Collection<V> values, Function<V, K> key) {
		return values.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
	}

}
