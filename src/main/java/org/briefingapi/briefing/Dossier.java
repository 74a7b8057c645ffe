package org.briefingapi.briefing;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.actor.Affiliation;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AgreementParty;
import org.briefingapi.agreement.AreaExpansion;
import org.briefingapi.area.AgreedArea;
import org.briefingapi.divergence.Divergence;
import org.briefingapi.divergence.Reading;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.event.Event;
import org.briefingapi.gap.Gap;
import org.briefingapi.graphql.Entry;
import org.briefingapi.milestone.Milestone;
import org.briefingapi.proposal.Position;
import org.briefingapi.proposal.Proposal;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Source;
import org.briefingapi.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The records that a briefing is composed of: what had happened by its date. Each kind is
 * read once, when a part first needs it.
 */
final class Dossier {

	/** A year that something happened in, not one that a programme runs to. */
	private static final Pattern NAMED_YEAR = Pattern
		.compile("(?:[Ii]n|[Oo]f|January|February|March|April|May|June|July|August|September|October|November"
				+ "|December) (\\d{4})\\b");

	private final Subject subject;

	private final LocalDate asOf;

	private final Supplier<List<Agreement>> everAgreed;

	private final Supplier<Map<String, LocalDate>> attested;

	private final Supplier<List<Agreement>> agreements;

	private final Supplier<List<Proposal>> proposals;

	private final Supplier<Map<String, List<Position>>> positions;

	private final Supplier<Map<String, List<Milestone>>> milestones;

	private final Supplier<Map<String, List<AgreementParty>>> parties;

	private final Supplier<Map<String, List<AgreedArea>>> areas;

	private final Supplier<List<AreaExpansion>> expansions;

	private final Supplier<List<Statement>> said;

	private final Supplier<List<Statement>> saidOfIt;

	private final Supplier<Map<String, List<Affiliation>>> affiliations;

	private final Supplier<Map<String, Event>> events;

	private final Supplier<List<Divergence>> everDisputed;

	private final Supplier<Map<String, List<Reading>>> everRead;

	private final Supplier<List<Gap>> gaps;

	private final Supplier<Map<String, List<Citation>>> citations;

	private final Supplier<Map<String, Source>> sources;

	private final Supplier<Map<String, Actor>> actors;

	private final Supplier<Map<String, List<String>>> aliases;

	Dossier(Nouns nouns, Subject subject, LocalDate asOf) {
		this.subject = subject;
		this.asOf = asOf;
		SubjectRecords records = new SubjectRecords(nouns, subject, asOf);
		this.everAgreed = new Lazy<>(records::agreements);
		this.proposals = new Lazy<>(records::proposals);
		this.said = new Lazy<>(records::said);
		this.saidOfIt = new Lazy<>(records::saidOfIt);
		this.positions = new Lazy<>(() -> nouns.proposals().positionsOn(slugs(proposals()), asOf));
		this.milestones = new Lazy<>(() -> nouns.milestones()
			.of(Stream.concat(slugs(everAgreed.get()).stream(), slugs(proposals()).stream()).toList()));
		this.attested = new Lazy<>(() -> nouns.citations()
			.attested(slugs(everAgreed.get().stream().filter(agreement -> !isDated(agreement)).toList())));
		this.agreements = new Lazy<>(() -> everAgreed.get().stream().filter(this::hadBegun).toList());
		this.parties = new Lazy<>(() -> nouns.agreements().parties(slugs(everAgreed.get())));
		this.areas = new Lazy<>(() -> nouns.agreedAreas().of(slugs(everAgreed.get())));
		this.expansions = new Lazy<>(() -> {
			Map<String, AreaExpansion> bySlug = nouns.expansions().of(agreements());
			return slugs(agreements()).stream().filter(bySlug::containsKey).map(bySlug::get).toList();
		});
		this.events = new Lazy<>(() -> nouns.events().bySlug(eventSlugs()));
		this.affiliations = new Lazy<>(() -> nouns.actors().affiliations(people(), null));
		this.everDisputed = new Lazy<>(() -> {
			Map<String, List<Divergence>> byEntry = nouns.divergences().ofEntries(entries());
			return entries().stream().flatMap(entry -> byEntry.getOrDefault(entry, List.of()).stream()).toList();
		});
		this.everRead = new Lazy<>(
				() -> nouns.divergences().readings(everDisputed.get().stream().map(Divergence::slug).toList()));
		this.gaps = new Lazy<>(() -> entries().isEmpty() ? List.of() : nouns.gaps().ofEntries(entries()));
		this.citations = new Lazy<>(() -> nouns.citations().of(citedKeys()));
		this.sources = new Lazy<>(() -> nouns.sources().bySlug(sourceSlugs()));
		this.actors = new Lazy<>(() -> nouns.actors().bySlug(actorSlugs()));
		this.aliases = new Lazy<>(() -> nouns.actors().aliases(actorSlugs()));
	}

	Subject subject() {
		return subject;
	}

	LocalDate asOf() {
		return asOf;
	}

	/** Those that had begun by the day, the newest first. */
	List<Agreement> agreements() {
		return agreements.get();
	}

	/** One that no source dates had begun once a source attests it. */
	private boolean hadBegun(Agreement agreement) {
		if (isDated(agreement)) {
			return (agreement.date() != null && !agreement.date().earliest().isAfter(asOf))
					|| !milestones(agreement.slug()).isEmpty();
		}
		LocalDate day = attested.get().get(agreement.slug());
		return day != null && !day.isAfter(asOf);
	}

	private boolean isDated(Agreement agreement) {
		return agreement.date() != null
				|| allMilestones(agreement.slug()).stream().anyMatch(milestone -> milestone.date() != null);
	}

	/** Whether one of the sources had been published by the day. */
	boolean isAttested(List<Citation> citations) {
		return citations.stream()
			.map(citation -> source(citation).publishedOn())
			.anyMatch(published -> published != null && !published.earliest().isAfter(asOf));
	}

	private List<Milestone> allMilestones(String slug) {
		return milestones.get().getOrDefault(slug, List.of());
	}

	/** The steps that an agreement or a proposal had taken by the day. */
	List<Milestone> milestones(String slug) {
		return allMilestones(slug).stream().filter(milestone -> milestone.reachedBy(asOf)).toList();
	}

	/** The last of these steps; null where there is none. */
	@Nullable Milestone lastMilestone(String slug) {
		List<Milestone> reached = milestones(slug);
		return reached.isEmpty() ? null : reached.get(reached.size() - 1);
	}

	List<AgreementParty> parties(Agreement agreement) {
		return parties.get().getOrDefault(agreement.slug(), List.of());
	}

	List<AgreedArea> areas(Agreement agreement) {
		return areas.get().getOrDefault(agreement.slug(), List.of());
	}

	List<AreaExpansion> expansions() {
		return expansions.get();
	}

	/** Those that had been put forward by the day. */
	List<Proposal> proposals() {
		return proposals.get();
	}

	/** What all actors had made of the proposal by the day, the earliest first. */
	List<Position> positions(Proposal proposal) {
		return positions.get().getOrDefault(proposal.slug(), List.of());
	}

	/** What the subject, or others on its behalf, said; the newest first. */
	List<Statement> said() {
		return said.get();
	}

	/** What others said of the subject; the newest first. */
	List<Statement> saidOfIt() {
		return saidOfIt.get();
	}

	/** Those that had begun by the day, whether over or not. */
	List<Affiliation> affiliations(String actor) {
		return affiliations.get()
			.getOrDefault(actor, List.of())
			.stream()
			.filter(affiliation -> affiliation.begunBy(asOf, firstAttested(citations(affiliation.cited()))))
			.toList();
	}

	private @Nullable LocalDate firstAttested(List<Citation> citations) {
		return citations.stream()
			.map(citation -> source(citation).publishedOn())
			.filter(published -> published != null)
			.map(PartialDate::earliest)
			.min(LocalDate::compareTo)
			.orElse(null);
	}

	/**
	 * Those of the actor that it is about on its date; none where it is about no actor.
	 */
	List<Affiliation> affiliations() {
		return (subject.actor() == null) ? List.of()
				: affiliations(subject.slug()).stream().filter(affiliation -> !affiliation.endedBefore(asOf)).toList();
	}

	/** How many agreements each party has in common with the actor, by slug. */
	Map<String, Long> sharedAgreements() {
		return agreements().stream()
			.flatMap(agreement -> parties(agreement).stream())
			.map(AgreementParty::actorSlug)
			.filter(slug -> !slug.equals(subject.slug()))
			.collect(Collectors.groupingBy(slug -> slug, Collectors.counting()));
	}

	@Nullable Event event(@Nullable String slug) {
		return (slug != null) ? events.get().get(slug) : null;
	}

	/** The points on which sources that had appeared by the day do not agree. */
	List<Divergence> divergences() {
		return everDisputed.get().stream().filter(divergence -> readings(divergence).size() > 1).toList();
	}

	/** The readings that a source had given by the day. */
	List<Reading> readings(Divergence divergence) {
		return everRead.get()
			.getOrDefault(divergence.slug(), List.of())
			.stream()
			.filter(reading -> isAttested(citations(reading.cited())))
			.filter(reading -> !namesLaterTime(reading.value() + " " + reading.reason()))
			.toList();
	}

	/** Whether words name a time after the date of the briefing. */
	private boolean namesLaterTime(String words) {
		return NAMED_YEAR.matcher(words).results().anyMatch(year -> Integer.parseInt(year.group(1)) > asOf.getYear());
	}

	List<Gap> gaps() {
		return gaps.get();
	}

	/** An actor that one of these records names. */
	Actor actor(String slug) {
		Actor main = subject.actor();
		return (main != null && main.slug().equals(slug)) ? main : actors.get().get(slug);
	}

	/** The name and the aliases of an actor. */
	List<String> namesOf(Actor actor) {
		return Stream.concat(Stream.of(actor.name()), aliases.get().getOrDefault(actor.slug(), List.of()).stream())
			.toList();
	}

	/**
	 * The longer name of a grouping known by its initials, in brackets; otherwise empty.
	 */
	String longName(Actor actor) {
		return (actor.kind() != ActorKind.GROUPING) ? ""
				: namesOf(actor).stream()
					.filter(name -> name.contains(" "))
					.findFirst()
					.map(name -> " (" + name + ")")
					.orElse("");
	}

	/** The citations that bear out a record or a part of it. */
	List<Citation> citations(String cited) {
		return citations.get().getOrDefault(cited, List.of());
	}

	Source source(Citation citation) {
		return sources.get().get(citation.sourceSlug());
	}

	/** Whether it is a source of these records. */
	boolean hasSource(Citation citation) {
		return sources.get().containsKey(citation.sourceSlug());
	}

	/** The sources of all these records, by slug. */
	Collection<Source> sources() {
		return sources.get().values();
	}

	/** How firmly its sources say it, and whose report it is. */
	Attribution attribution(List<Citation> citations) {
		return Attribution.of(citations, this::reporter);
	}

	/** Whose report a citation is: the author's, otherwise the publisher's. */
	@Nullable String reporter(Citation citation) {
		Source source = source(citation);
		if (source.author() != null) {
			return source.author();
		}
		Actor publisher = (source.publisherSlug() != null) ? actors.get().get(source.publisherSlug()) : null;
		return (publisher != null) ? English.name(publisher) : null;
	}

	/** Who says so: the one who reports it, otherwise where it can be read. */
	String speaker(Citation citation) {
		String reporter = reporter(citation);
		String address = source(citation).url();
		String host = (address != null) ? URI.create(address).getHost() : null;
		return (reporter != null) ? reporter
				: (host != null) ? host.replaceFirst("^www\\.", "") : "“" + source(citation).title() + "”";
	}

	/** The entries of the briefing, the weightiest first. */
	private List<String> entries() {
		Set<String> entries = new LinkedHashSet<>();
		Event event = subject.event();
		if (event != null) {
			entries.add(event.slug());
		}
		Stream.<List<? extends Entry>>of(agreements(), said(), saidOfIt(), proposals())
			.forEach(each -> each.forEach(entry -> entries.add(entry.slug())));
		return List.copyOf(entries);
	}

	private Set<String> eventSlugs() {
		Set<String> slugs = new LinkedHashSet<>();
		Stream.concat(said().stream(), saidOfIt().stream())
			.map(Statement::eventSlug)
			.filter(slug -> slug != null)
			.forEach(slugs::add);
		return slugs;
	}

	/** The subject, and those whose office matters where they speak. */
	private Set<String> people() {
		Set<String> people = new LinkedHashSet<>();
		if (subject.actor() != null) {
			people.add(subject.actor().slug());
		}
		Stream.concat(said().stream(), saidOfIt().stream()).map(Statement::speakerSlug).forEach(people::add);
		return people;
	}

	private Set<String> actorSlugs() {
		Set<String> slugs = new LinkedHashSet<>(people());
		affiliations.get().values().forEach(ofOne -> ofOne.forEach(one -> slugs.add(one.organisationSlug())));
		parties.get().values().forEach(ofOne -> ofOne.forEach(party -> slugs.add(party.actorSlug())));
		positions.get().values().forEach(ofOne -> ofOne.forEach(position -> slugs.add(position.actorSlug())));
		sources().stream().map(Source::publisherSlug).filter(slug -> slug != null).forEach(slugs::add);
		return slugs;
	}

	private List<String> citedKeys() {
		List<String> keys = new ArrayList<>(List.of(subject.slug()));
		affiliations.get().values().forEach(ofOne -> ofOne.forEach(one -> keys.add(one.cited())));
		everAgreed.get().forEach(agreement -> {
			keys.add(agreement.slug());
			if (agreement.predecessorSlug() != null) {
				keys.add(agreement.predecessorSlug());
			}
			areas(agreement).forEach(area -> keys.addAll(List.of(area.cited(), area.addedByKey())));
		});
		proposals().forEach(proposal -> keys.add(proposal.slug()));
		milestones.get().values().forEach(ofOne -> ofOne.forEach(milestone -> keys.add(milestone.cited())));
		positions.get().values().forEach(ofOne -> ofOne.forEach(position -> keys.add(position.cited())));
		everRead.get().values().forEach(ofOne -> ofOne.forEach(reading -> keys.add(reading.cited())));
		keys.addAll(slugs(said()));
		keys.addAll(slugs(saidOfIt()));
		return keys.stream().distinct().toList();
	}

	private Set<String> sourceSlugs() {
		Stream<Citation> ofExpansions = expansions().stream()
			.flatMap(expansion -> expansion.areas().stream())
			.flatMap(area -> area.citations().stream());
		return Stream.concat(citations.get().values().stream().flatMap(List::stream), ofExpansions)
			.map(Citation::sourceSlug)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static List<String> slugs(List<? extends Entry> entries) {
		return entries.stream().map(Entry::slug).toList();
	}

	/** The values by their keys, in their order. */
	static <K, V> Map<K, List<V>> grouped(Collection<V> values, Function<V, K> key) {
		return values.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
	}

}
