package org.briefingapi.actor;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.actor.NewActor.NewAffiliation;
import org.briefingapi.database.RowWriter;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.graphql.Names;
import org.briefingapi.graphql.NodeFinder;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.Order;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.Order.Key;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.paging.Records;
import org.briefingapi.snapshot.SlugAliases;
import org.briefingapi.source.Citations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static org.briefingapi.paging.Condition.exists;
import static org.briefingapi.paging.Condition.in;

/** Speakers, parties, proposers and publishers. */
@Component
public class Actors implements NodeFinder<Actor> {

	private static final Key<ActorEntity> SLUG = Key.text("slug", actor -> actor.slug);

	private static final Order<ActorEntity> BY_NAME = Order.ascending("NAME",
			List.of(Key.text("sortKey", actor -> actor.sortKey), SLUG));

	private static final Order<ActorEntity> BY_KIND = Order.ascending("KIND",
			List.of(Key.constant("kind", actor -> actor.kind, ActorKind.class), SLUG));

	private static final List<Order<ActorEntity>> ORDERS = List.of(BY_NAME, BY_KIND);

	private final ActorRepository repository;

	private final ActorMapper mapper;

	private final Citations citations;

	private final RowWriter rows;

	private final Records<ActorEntity, Actor> records;

	Actors(ActorRepository repository, ActorMapper mapper, Citations citations, RowWriter rows,
			EntityManager entityManager, SlugAliases aliases) {
		this.repository = repository;
		this.mapper = mapper;
		this.citations = citations;
		this.rows = rows;
		this.records = new Records<>(entityManager, ActorEntity.class, Actor.class, mapper::toActor, aliases);
	}

	@Override
	public Lookup<Actor> records() {
		return records;
	}

	Optional<Actor> findByCode(CodeScheme scheme, String code) {
		return repository.findByCode(scheme, code).map(mapper::toActor);
	}

	/** The condition that the actor in this attribute is of one of these kinds. */
	public static Condition ofKinds(String attribute, Collection<ActorKind> kinds) {
		return exists(ActorEntity.class, "slug", attribute, in("kind", kinds));
	}

	Connection<Actor> page(@Nullable ActorFilter filter, @Nullable OrderBy order, PageRequest page) {
		return records.pages()
			.page("actors" + filter, ActorFilter.conditions(filter), Order.chosen(ORDERS, order), page);
	}

	/** The aliases of each actor. Actors without aliases are absent. */
	public Map<String, List<String>> aliases(Collection<String> actors) {
		return repository.findAliases(actors)
			.stream()
			.collect(Collectors.groupingBy(alias -> alias.actor,
					Collectors.mapping(alias -> alias.name, Collectors.toList())));
	}

	/** The codes of each actor. Actors without codes are absent. */
	Map<String, List<ActorCode>> codes(Collection<String> actors) {
		return repository.findCodes(actors)
			.stream()
			.collect(
					Collectors.groupingBy(code -> code.actor, Collectors.mapping(mapper::toCode, Collectors.toList())));
	}

	/**
	 * The affiliations of each actor; only those held on a day if one is given. An
	 * affiliation with an unknown start counts from the first day on which a source
	 * attests it. Actors without affiliations are absent.
	 */
	public Map<String, List<Affiliation>> affiliations(Collection<String> actors, @Nullable LocalDate asOf) {
		return grouped(repository.findAffiliations(actors), asOf, true);
	}

	/**
	 * The affiliations with each organisation; only those held on a day if one is given.
	 */
	public Map<String, List<Affiliation>> members(Collection<String> organisations, @Nullable LocalDate asOf) {
		return grouped(repository.findMembers(organisations), asOf, false);
	}

	private Map<String, List<Affiliation>> grouped(List<AffiliationEntity> entities, @Nullable LocalDate asOf,
			boolean byActor) {
		List<Affiliation> affiliations = entities.stream().map(mapper::toAffiliation).toList();
		Predicate<Affiliation> held = (asOf != null)
				? begunBy(affiliations, asOf).and(affiliation -> !affiliation.endedBefore(asOf)) : affiliation -> true;
		return affiliations.stream()
			.filter(held)
			.collect(Collectors.groupingBy(byActor ? Affiliation::actorSlug : Affiliation::organisationSlug));
	}

	/** A filter for the affiliations that had begun by a day. */
	public Predicate<Affiliation> begunBy(List<Affiliation> affiliations, LocalDate day) {
		Map<String, LocalDate> attested = citations.attested(affiliations.stream()
			.filter(affiliation -> affiliation.from() == null)
			.map(Affiliation::cited)
			.toList());
		return affiliation -> affiliation.begunBy(day, attested.get(affiliation.cited()));
	}

	/**
	 * The actors that each actor represents at any time, also indirectly: the
	 * spokesperson of a mission represents the mission's state, too. Actors that
	 * represent no other are absent.
	 */
	public Map<String, Set<String>> representedBy(Collection<String> actors) {
		Map<String, List<String>> direct = repository.findByKind(AffiliationKind.REPRESENTS)
			.stream()
			.collect(Collectors.groupingBy(affiliation -> affiliation.actor,
					Collectors.mapping(affiliation -> affiliation.organisation, Collectors.toList())));
		Map<String, Set<String>> represented = new HashMap<>();
		for (String actor : actors) {
			Set<String> reached = new LinkedHashSet<>();
			Deque<String> open = new ArrayDeque<>(direct.getOrDefault(actor, List.of()));
			while (!open.isEmpty()) {
				String next = open.remove();
				if (!next.equals(actor) && reached.add(next)) {
					open.addAll(direct.getOrDefault(next, List.of()));
				}
			}
			if (!reached.isEmpty()) {
				represented.put(actor, reached);
			}
		}
		return represented;
	}

	/** Records new actors. */
	@Transactional
	public void add(List<NewActor> added) {
		added.forEach(actor -> rows.add(toEntity(actor)));
		added.forEach(this::addParts);
		rows.flush();
	}

	/** Replaces actors that are recorded already. */
	@Transactional
	public void revise(List<NewActor> revised) {
		List<String> slugs = revised.stream().map(NewActor::slug).toList();
		repository.deleteNames(slugs);
		repository.deleteCodes(slugs);
		repository.deleteAffiliations(slugs);
		citations.clear(slugs);
		revised.forEach(actor -> rows.replace(toEntity(actor)));
		revised.forEach(this::addParts);
		rows.flush();
	}

	private ActorEntity toEntity(NewActor actor) {
		return mapper.toEntity(actor, Names.sortKey(actor.name()));
	}

	private void addParts(NewActor actor) {
		String slug = actor.slug();
		citations.add(slug, slug, actor.citations());
		addName(slug, 0, actor.name());
		for (int i = 0; i < actor.aliases().size(); i++) {
			addName(slug, i + 1, actor.aliases().get(i));
		}
		int ordinal = 0;
		for (Map.Entry<CodeScheme, String> code : actor.codes().entrySet()) {
			rows.add(mapper.toEntity(Citations.part(slug, "codes", ordinal), slug, ordinal++, code.getKey(),
					code.getValue()));
		}
		for (int i = 0; i < actor.affiliations().size(); i++) {
			NewAffiliation affiliation = actor.affiliations().get(i);
			String id = Citations.part(slug, "affiliations", i);
			rows.add(mapper.toEntity(affiliation, id, slug, i));
			citations.add(slug, id, affiliation.citations());
		}
	}

	private void addName(String actor, int ordinal, String name) {
		rows.add(mapper.toEntity(Citations.part(actor, "names", ordinal), actor, ordinal, name, Names.fold(name)));
	}

}
