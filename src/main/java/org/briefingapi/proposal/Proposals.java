package org.briefingapi.proposal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.area.AgreedAreas;
import org.briefingapi.database.RowWriter;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.graphql.Names;
import org.briefingapi.graphql.NodeFinder;
import org.briefingapi.milestone.Milestones;
import org.briefingapi.paging.Conditions;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.Order.Key;
import org.briefingapi.paging.Order;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.paging.Records;
import org.briefingapi.proposal.NewProposal.NewPosition;
import org.briefingapi.snapshot.SlugAliases;
import org.briefingapi.source.Citations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proposals, and the positions of actors on them. */
@Component
public class Proposals implements NodeFinder<Proposal> {

	private static final Key<ProposalEntity> SLUG = Key.text("slug", proposal -> proposal.slug);

	private static final Order<ProposalEntity> NEWEST_FIRST = Order.descending("PROPOSED_ON",
			List.of(Key.date("earliest", proposal -> proposal.earliest), SLUG));

	private static final Order<ProposalEntity> BY_TITLE = Order.ascending("TITLE",
			List.of(Key.text("sortKey", proposal -> proposal.sortKey), SLUG));

	private static final List<Order<ProposalEntity>> ORDERS = List.of(NEWEST_FIRST, BY_TITLE);

	private final ProposalRepository repository;

	private final ProposalMapper mapper;

	private final Milestones milestones;

	private final AgreedAreas areas;

	private final Datasets datasets;

	private final Citations citations;

	private final RowWriter rows;

	private final Records<ProposalEntity, Proposal> records;

	Proposals(ProposalRepository repository, ProposalMapper mapper, Milestones milestones, AgreedAreas areas,
			Datasets datasets, Citations citations, RowWriter rows, EntityManager entityManager, SlugAliases aliases) {
		this.repository = repository;
		this.mapper = mapper;
		this.milestones = milestones;
		this.areas = areas;
		this.datasets = datasets;
		this.citations = citations;
		this.rows = rows;
		this.records = new Records<>(entityManager, ProposalEntity.class, Proposal.class, mapper::toProposal, aliases);
	}

	@Override
	public Lookup<Proposal> records() {
		return records;
	}

	/** The proposals made at one of these events, newest first. */
	public List<Proposal> ofEvents(Collection<String> events) {
		return repository.findOfEvents(events).stream().map(mapper::toProposal).toList();
	}

	Connection<Proposal> page(@Nullable ProposalFilter filter, @Nullable OrderBy order, PageRequest page) {
		Conditions conditions = ProposalFilter.conditions(filter, areas, datasets.lastDay());
		return records.pages().page("proposals" + filter, conditions, Order.chosen(ORDERS, order), page);
	}

	/**
	 * The status of each proposal on that day. Proposals without a milestone by that day
	 * are absent.
	 */
	public Map<String, ProposalStatus> statuses(Collection<String> proposals, LocalDate day) {
		return milestones.statuses(proposals, day, ProposalStatus.class);
	}

	/**
	 * The positions on each proposal, earliest first, undated ones last; up to a day if
	 * one is given. Proposals without positions are absent.
	 */
	public Map<String, List<Position>> positionsOn(Collection<String> proposals, @Nullable LocalDate asOf) {
		return grouped(repository.findPositionsOn(proposals), asOf, Position::proposalSlug);
	}

	/**
	 * The positions of each actor, earliest first, undated ones last; up to a day if one
	 * is given. Actors without positions are absent.
	 */
	public Map<String, List<Position>> positionsOf(Collection<String> actors, @Nullable LocalDate asOf) {
		return grouped(repository.findPositionsOf(actors), asOf, Position::actorSlug);
	}

	/**
	 * The positions of all actors on the proposals on which one of these actors took one,
	 * in the same order.
	 */
	public Map<String, List<Position>> positionsBeside(Collection<String> actors, @Nullable LocalDate asOf) {
		return grouped(repository.findPositionsBeside(actors), asOf, Position::proposalSlug);
	}

	private Map<String, List<Position>> grouped(List<PositionEntity> entities, @Nullable LocalDate asOf,
			Function<Position, String> key) {
		return entities.stream()
			.map(mapper::toPosition)
			.filter(position -> asOf == null || position.takenBy(asOf))
			.collect(Collectors.groupingBy(key));
	}

	/** Records new proposals. */
	@Transactional
	public void add(List<NewProposal> added) {
		added.forEach(proposal -> rows.add(toEntity(proposal)));
		added.forEach(this::addParts);
		rows.flush();
	}

	/** Replaces proposals that are recorded already. */
	@Transactional
	public void revise(List<NewProposal> revised) {
		List<String> slugs = revised.stream().map(NewProposal::slug).toList();
		repository.deletePositions(slugs);
		milestones.clear(slugs);
		areas.clear(slugs);
		citations.clear(slugs);
		revised.forEach(proposal -> rows.replace(toEntity(proposal)));
		revised.forEach(this::addParts);
		rows.flush();
	}

	private ProposalEntity toEntity(NewProposal proposal) {
		return mapper.toEntity(proposal, Names.sortKey(proposal.title()), proposal.proposed());
	}

	private void addParts(NewProposal proposal) {
		String slug = proposal.slug();
		citations.add(slug, slug, proposal.citations());
		milestones.add(slug, proposal.milestones());
		areas.add(slug, proposal.areas());
		for (int i = 0; i < proposal.positions().size(); i++) {
			NewPosition position = proposal.positions().get(i);
			String id = Citations.part(slug, "positions", i);
			rows.add(mapper.toEntity(position, id, slug, i));
			citations.add(slug, id, position.citations());
		}
	}

}
