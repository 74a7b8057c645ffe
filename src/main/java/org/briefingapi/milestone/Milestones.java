package org.briefingapi.milestone;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.briefingapi.database.RowWriter;
import org.briefingapi.dataset.ExportTable;
import org.briefingapi.dataset.ListRelation;
import org.briefingapi.dataset.SeedQueries;
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

	/** The table of milestones in exports. */
	public static final ExportTable EXPORT_TABLE = new ExportTable("milestones",
			"A step of a proposal or an agreement.",
			"node as record, ordinal, status, reached, reported_as, note from milestone order by node, ordinal");

	/** The list of milestones, for the cost of queries. */
	public static final ListRelation LIST = new ListRelation("milestones", "milestone", "node");

	/** The filter value for items without a milestone. */
	private static final String NONE = "NONE";

	private final Lookup<List<Milestone>> milestones = DatasetCache.lookup(Milestone.class, this::readMilestones);

	private final MilestoneRepository repository;

	private final MilestoneMapper mapper;

	private final Citations citations;

	private final RowWriter rows;

	Milestones(MilestoneRepository repository, MilestoneMapper mapper, Citations citations, RowWriter rows) {
		this.repository = repository;
		this.mapper = mapper;
		this.citations = citations;
		this.rows = rows;
	}

	/**
	 * The query for the milestones of agreements or proposals as seed data; see
	 * {@link SeedQueries}.
	 */
	public static String seedQuery() {
		return """
				select node, id, reached as "date", status, reported_as, note from milestone where node in (:slugs)
				order by node, ordinal""";
	}

	/**
	 * The milestones of each agreement or proposal, earliest first, undated ones last.
	 * Records without milestones are absent.
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
	 * The status of each agreement or proposal on that day. Records without a milestone
	 * by that day are absent.
	 * @param type the enum of the statuses
	 */
	public <S extends Enum<S>> Map<String, S> statuses(Collection<String> nodes, LocalDate day, Class<S> type) {
		Map<String, S> statuses = new HashMap<>();
		of(nodes).forEach((node, milestones) -> milestones.stream()
			.filter(milestone -> milestone.reachedBy(day))
			.forEach(milestone -> statuses.put(node, Enum.valueOf(type, milestone.status().name()))));
		return statuses;
	}

	/**
	 * The condition that an item has one of these statuses on a day.
	 * @param statuses statuses of agreements or of proposals; {@code NONE} matches items
	 * without a milestone by that day
	 */
	public static Condition hasStatus(Collection<? extends Enum<?>> statuses, LocalDate day) {
		List<MilestoneStatus> reached = statuses.stream()
			.filter(status -> !status.name().equals(NONE))
			.map(status -> MilestoneStatus.valueOf(status.name()))
			.toList();
		return new HasStatus(reached, reached.size() < statuses.size(), day);
	}

	/** The condition that an item had taken a step by a day. */
	public static Condition reachedBy(LocalDate day) {
		return Condition.exists(MilestoneEntity.class, "node", "slug", Condition.known("reached"),
				Condition.atMost("earliest", day));
	}

	/** The condition that a step of an item is dated. */
	public static Condition dated() {
		return Condition.exists(MilestoneEntity.class, "node", "slug", Condition.known("reached"));
	}

	/** The status of an item on that day. */
	public static Facet status(LocalDate day) {
		return Facet.of("status on " + day, item -> HasStatus.lastStatus(item, day))
			.written(status -> (status != null) ? status.toString() : NONE);
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
