package org.briefingapi.event;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.briefingapi.database.RowWriter;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Facet;
import org.briefingapi.snapshot.DatasetCache;
import org.briefingapi.source.Citations;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps in the life of agreements and proposals. */
@Component
public class Milestones {

	private final Lookup<List<Milestone>> milestones = DatasetCache.lookup(Milestone.class, this::readMilestones);

	private final EventRepository repository;

	private final EventMapper mapper;

	private final Citations citations;

	private final RowWriter rows;

	Milestones(EventRepository repository, EventMapper mapper, Citations citations, RowWriter rows) {
		this.repository = repository;
		this.mapper = mapper;
		this.citations = citations;
		this.rows = rows;
	}

	/**
	 * The milestones of each agreement or proposal, the earliest first, undated ones
	 * last. Those without any are absent.
	 */
	public Map<String, List<Milestone>> of(Collection<String> nodes) {
		return milestones.get(nodes);
	}

	/** All milestones, by agreement or proposal, in the order of the data. */
	public Lookup<List<Milestone>> byNode() {
		return milestones;
	}

	private Map<String, List<Milestone>> readMilestones(Collection<String> nodes) {
		return repository.findMilestones(nodes)
			.stream()
			.map(mapper::toMilestone)
			.collect(Collectors.groupingBy(Milestone::nodeSlug));
	}

	/**
	 * The status of each agreement or proposal on that day. Those for which nothing had
	 * happened by then are absent.
	 */
	public Map<String, MilestoneStatus> statuses(Collection<String> nodes, LocalDate day) {
		Map<String, MilestoneStatus> statuses = new HashMap<>();
		of(nodes).forEach((node, milestones) -> milestones.stream()
			.filter(milestone -> milestone.reachedBy(day))
			.forEach(milestone -> statuses.put(node, milestone.status())));
		return statuses;
	}

	/**
	 * The last milestone of an item by that day leads to one of these states.
	 * @param orNone whether it is enough that nothing had happened by then
	 */
	public static Condition hasStatus(Collection<MilestoneStatus> states, boolean orNone, LocalDate day) {
		return new HasStatus(List.copyOf(states), orNone, day);
	}

	/**
	 * The status of an item on that day.
	 * @param none the status where nothing had happened by then
	 */
	public static Facet status(LocalDate day, String none) {
		return Facet.of("status on " + day, item -> HasStatus.lastStatus(item, day))
			.written(status -> (status != null) ? status.toString() : none);
	}

	/** Records the milestones of an agreement or a proposal. */
	@Transactional
	public void add(String node, List<NewMilestone> added) {
		for (int i = 0; i < added.size(); i++) {
			String id = Citations.part(node, "milestones", i);
			rows.add(mapper.toEntity(added.get(i), id, node, i));
			citations.add(node, id, added.get(i).citations());
		}
	}

	/**
	 * Removes the milestones of these agreements and proposals; their citations go with
	 * those of the record.
	 */
	@Transactional
	public void clear(Collection<String> nodes) {
		repository.deleteMilestones(nodes);
	}

}
