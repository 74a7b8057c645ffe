package org.briefingapi.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.area.AgreedAreas;
import org.briefingapi.database.RowWriter;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.graphql.Names;
import org.briefingapi.graphql.NodeFinder;
import org.briefingapi.milestone.Milestones;
import org.briefingapi.paging.Conditions;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.Facet;
import org.briefingapi.paging.GroupCount;
import org.briefingapi.paging.ListRequest;
import org.briefingapi.paging.Order.Key;
import org.briefingapi.paging.Order;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.paging.ParentJoin;
import org.briefingapi.paging.Records;
import org.briefingapi.snapshot.DatasetCache;
import org.briefingapi.snapshot.SlugAliases;
import org.briefingapi.source.Citations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agreements between actors. */
@Component
public class Agreements implements NodeFinder<Agreement> {

	private static final Key<AgreementEntity> SLUG = Key.text("slug", agreement -> agreement.slug);

	private static final Order<AgreementEntity> NEWEST_FIRST = Order.descending("SIGNED_ON",
			List.of(Key.date("earliest", agreement -> agreement.earliest), SLUG));

	private static final Order<AgreementEntity> BY_TITLE = Order.ascending("TITLE",
			List.of(Key.text("sortKey", agreement -> agreement.sortKey), SLUG));

	private static final List<Order<AgreementEntity>> ORDERS = List.of(NEWEST_FIRST, BY_TITLE);

	private static final ParentJoin OF_PARTY = ParentJoin.over(PartyEntity.class, "actor", "agreement",
			Map.of("earliest", "earliest", "slug", "agreement"));

	private static final ParentJoin AT_EVENT = ParentJoin.own("event");

	private static final Facet PARTY = Facet.over(PartyEntity.class, "agreement", "actor");

	private static final int MAX_COUNTERPARTS = 10_000;

	private final Lookup<List<AgreementParty>> parties = DatasetCache.lookup(AgreementParty.class, this::readParties);

	private final AgreementRepository repository;

	private final AgreementMapper mapper;

	private final AgreementSelection selection;

	private final Milestones milestones;

	private final AgreedAreas agreedAreas;

	private final Citations citations;

	private final RowWriter rows;

	private final Records<AgreementEntity, Agreement> records;

	Agreements(AgreementRepository repository, AgreementMapper mapper, AgreementSelection selection,
			Milestones milestones, AgreedAreas agreedAreas, Citations citations, RowWriter rows,
			EntityManager entityManager, SlugAliases aliases) {
		this.repository = repository;
		this.mapper = mapper;
		this.selection = selection;
		this.milestones = milestones;
		this.agreedAreas = agreedAreas;
		this.citations = citations;
		this.rows = rows;
		this.records = new Records<>(entityManager, AgreementEntity.class, Agreement.class, mapper::toAgreement,
				aliases);
	}

	@Override
	public Lookup<Agreement> records() {
		return records;
	}

	Connection<Agreement> page(@Nullable AgreementFilter filter, @Nullable OrderBy order, PageRequest page) {
		return records.pages().page("agreements" + filter, selection.of(filter), Order.chosen(ORDERS, order), page);
	}

	/** A page of the agreements of each actor, newest first. */
	Map<String, Connection<Agreement>> pagesOfParties(Collection<String> actors, ListRequest<AgreementFilter> request) {
		return records.pages()
			.pages("Actor.agreements" + request.filter(), OF_PARTY, actors, selection.of(request.filter()),
					NEWEST_FIRST, request.page());
	}

	/**
	 * A page of the agreements for which a source names each area, or one below it,
	 * newest first.
	 */
	Map<String, Connection<Agreement>> pagesOfAreas(Collection<String> areas, ListRequest<AgreementFilter> request) {
		Conditions conditions = selection.of(request.filter()).and(agreedAreas.namesParent(areas));
		return records.pages()
			.pages("Area.agreements" + request.filter(), AgreedAreas.OF_AREA, areas, conditions, NEWEST_FIRST,
					request.page());
	}

	/**
	 * The newest agreements that had begun by a day, for which a source names an area or
	 * one below it.
	 */
	public Connection<Agreement> begunOfArea(String area, LocalDate day) {
		Conditions conditions = begunBy(day).and(agreedAreas.namesParent(List.of(area)));
		return records.pages()
			.page("Area.agreements" + day, AgreedAreas.OF_AREA, area, conditions, NEWEST_FIRST, PageRequest.FIRST);
	}

	/**
	 * The newest agreements of each actor that had begun by a day.
	 * @param others further actors, of which one must be a party, too; null for no such
	 * limit
	 */
	public Map<String, Connection<Agreement>> begunOfParties(Collection<String> actors,
			@Nullable Collection<String> others, LocalDate day) {
		return records.pages()
			.pages("Actor.agreements" + others + day, OF_PARTY, actors,
					begunBy(day).given(others, AgreementSelection::withParties), NEWEST_FIRST, PageRequest.FIRST);
	}

	/** The number of agreements that {@link #begunOfParties} gives for all actors. */
	public int countBegun(Collection<String> actors, @Nullable Collection<String> others, LocalDate day) {
		Conditions conditions = begunBy(day).and(AgreementSelection.withParties(actors))
			.given(others, AgreementSelection::withParties);
		return records.pages()
			.page("agreements" + actors + others + day, conditions, NEWEST_FIRST, PageRequest.FIRST)
			.getTotalCount();
	}

	/**
	 * The number of agreements begun by a day that an actor has in common with each other
	 * actor, by slug.
	 */
	public Map<String, Integer> sharedWith(String actor, LocalDate day) {
		return records.pages()
			.counts(OF_PARTY, actor, begunBy(day), List.of(PARTY), MAX_COUNTERPARTS)
			.stream()
			.filter(group -> !actor.equals(group.values().get(0)))
			.collect(Collectors.toMap(group -> group.values().get(0), GroupCount::count));
	}

	private static Conditions begunBy(LocalDate day) {
		return Conditions.NONE.and(AgreementSelection.begunBy(day));
	}

	/**
	 * All agreements that one of these actors is party to, newest first, undated ones
	 * last.
	 */
	public List<Agreement> ofParties(Collection<String> actors) {
		return repository.findOfParties(actors).stream().map(mapper::toAgreement).toList();
	}

	/** The agreements of these slugs, newest first. Unknown slugs are left out. */
	List<Agreement> newestFirst(Collection<String> slugs) {
		return repository.findNewestFirst(slugs).stream().map(mapper::toAgreement).toList();
	}

	List<Agreement> ofKind(AgreementKind kind) {
		return repository.findOfKind(kind).stream().map(mapper::toAgreement).toList();
	}

	/** The newest agreements that were concluded at each event. */
	public Map<String, List<Agreement>> ofEvents(Collection<String> events) {
		return records.pages().firstItems("Event.agreements", AT_EVENT, events, Conditions.NONE, NEWEST_FIRST);
	}

	/** The newest agreements of each event that had begun by a day. */
	public Map<String, Connection<Agreement>> begunOfEvents(Collection<String> events, LocalDate day) {
		return records.pages()
			.pages("Event.agreements" + day, AT_EVENT, events, begunBy(day), NEWEST_FIRST, PageRequest.FIRST);
	}

	/** The parties of each agreement, in the order of the data. */
	public Map<String, List<AgreementParty>> parties(Collection<String> agreements) {
		return parties.get(agreements);
	}

	/** All parties, by agreement, in the order of the data. */
	public Lookup<List<AgreementParty>> partiesByAgreement() {
		return parties;
	}

	private Map<String, List<AgreementParty>> readParties(Collection<String> agreements) {
		return repository.findParties(agreements)
			.stream()
			.map(mapper::toParty)
			.collect(Collectors.groupingBy(AgreementParty::agreementSlug));
	}

	/**
	 * The status of each agreement on that day. Agreements without a milestone by that
	 * day are absent.
	 */
	public Map<String, AgreementStatus> statuses(Collection<String> agreements, LocalDate day) {
		return milestones.statuses(agreements, day, AgreementStatus.class);
	}

	/**
	 * The successor of each agreement, by the slug of the earlier one. Agreements without
	 * a successor are absent.
	 */
	Map<String, Agreement> successors(Collection<String> agreements) {
		return repository.findSuccessors(agreements)
			.stream()
			.map(mapper::toAgreement)
			.collect(Collectors.toMap(Agreement::predecessorSlug, Function.identity()));
	}

	/** The stated and named numbers of areas, in the order of the agreements. */
	public List<AreaCount> areaCounts(List<Agreement> agreements) {
		Map<String, Integer> named = agreedAreas.count(agreements.stream().map(Agreement::slug).toList());
		return agreements.stream()
			.map(agreement -> AreaCount.of(agreement.statedAreas(), named.getOrDefault(agreement.slug(), 0)))
			.toList();
	}

	/** Records new agreements. */
	@Transactional
	public void add(List<NewAgreement> added) {
		List<AgreementEntity> entities = added.stream().map(this::toEntity).toList();
		entities.forEach(rows::add);
		addParts(added, entities);
		rows.flush();
	}

	/** Replaces agreements that are recorded already. */
	@Transactional
	public void revise(List<NewAgreement> revised) {
		List<String> slugs = revised.stream().map(NewAgreement::slug).toList();
		repository.deleteParties(slugs);
		milestones.clear(slugs);
		agreedAreas.clear(slugs);
		citations.clear(slugs);
		List<AgreementEntity> entities = revised.stream().map(this::toEntity).toList();
		entities.forEach(rows::replace);
		addParts(revised, entities);
		rows.flush();
	}

	private AgreementEntity toEntity(NewAgreement agreement) {
		return mapper.toEntity(agreement, Names.sortKey(agreement.title()), agreement.concluded());
	}

	private void addParts(List<NewAgreement> added, List<AgreementEntity> entities) {
		for (int i = 0; i < added.size(); i++) {
			addParts(added.get(i), entities.get(i));
		}
	}

	private void addParts(NewAgreement agreement, AgreementEntity entity) {
		String slug = agreement.slug();
		citations.add(slug, slug, agreement.citations());
		for (int i = 0; i < agreement.parties().size(); i++) {
			rows.add(mapper.toEntity(agreement.parties().get(i), slug, i, entity.earliest));
		}
		milestones.add(slug, agreement.milestones());
		agreedAreas.add(slug, agreement.areas());
	}

}
