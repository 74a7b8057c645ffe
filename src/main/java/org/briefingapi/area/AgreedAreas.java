package org.briefingapi.area;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.briefingapi.database.RowWriter;
import org.briefingapi.dataset.SeedQueries;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Facet;
import org.briefingapi.paging.ParentJoin;
import org.briefingapi.snapshot.DatasetCache;
import org.briefingapi.source.Citations;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The areas that sources name for agreements and proposals. */
@Component
public class AgreedAreas {

	/**
	 * The relation from areas to the agreements and proposals for which sources name
	 * them; see {@link #namesParent}.
	 */
	public static final ParentJoin OF_AREA = ParentJoin.conditional(AreaEntity.class);

	/** The named areas of an item. */
	public static final Facet NAMED = Facet.over(AgreedAreaEntity.class, "node", "area");

	private final Lookup<List<AgreedArea>> agreed = DatasetCache.lookup(AgreedArea.class, this::readAgreed);

	private final AreaRepository repository;

	private final AreaMapper mapper;

	private final Areas areas;

	private final Citations citations;

	private final RowWriter rows;

	AgreedAreas(AreaRepository repository, AreaMapper mapper, Areas areas, Citations citations, RowWriter rows) {
		this.repository = repository;
		this.mapper = mapper;
		this.areas = areas;
		this.citations = citations;
		this.rows = rows;
	}

	/**
	 * The query for the areas of agreements or proposals as seed data; see
	 * {@link SeedQueries}.
	 */
	public static String seedQuery() {
		return """
				select node, id, area, heading from agreed_area where node in (:slugs) order by node, ordinal""";
	}

	/**
	 * The areas of each agreement or proposal, in document order. Records without areas
	 * are absent.
	 */
	public Map<String, List<AgreedArea>> of(Collection<String> nodes) {
		return agreed.get(nodes);
	}

	/** All agreed areas, by agreement or proposal, in document order. */
	public Lookup<List<AgreedArea>> byNode() {
		return agreed;
	}

	private Map<String, List<AgreedArea>> readAgreed(Collection<String> nodes) {
		return repository.findAgreed(nodes)
			.stream()
			.map(row -> mapper.toAgreedArea(row.agreed(), row.concept()))
			.collect(Collectors.groupingBy(AgreedArea::nodeSlug));
	}

	/**
	 * The number of areas of each agreement or proposal. Records without areas are
	 * absent.
	 */
	public Map<String, Integer> count(Collection<String> nodes) {
		return of(nodes).entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, named -> named.getValue().size()));
	}

	/**
	 * The condition that a source names one of these areas, or an area below, for an
	 * item.
	 */
	public Condition namesAny(Collection<String> areas) {
		return Condition.exists(AgreedAreaEntity.class, "node", "slug",
				Condition.in("area", this.areas.withNarrower(areas)));
	}

	/**
	 * The condition that a source names the parent, or an area below it, for an item of a
	 * list over {@link #OF_AREA}.
	 */
	public Condition namesParent(Collection<String> parents) {
		Hierarchy hierarchy = areas.hierarchy();
		return new NamesParent(parents.stream()
			.distinct()
			.collect(Collectors.toMap(parent -> parent, parent -> hierarchy.withNarrower(List.of(parent)))));
	}

	/** Records the areas of an agreement or a proposal, in document order. */
	@Transactional
	public void add(String node, List<NewAgreedArea> added) {
		for (int i = 0; i < added.size(); i++) {
			String id = Citations.part(node, "areas", i);
			rows.add(mapper.toEntity(added.get(i), id, node, i));
			citations.add(node, id, added.get(i).citations());
			citations.add(node, AgreedArea.addedByKey(id), added.get(i).addedBy());
		}
	}

	/**
	 * Removes the areas of these agreements and proposals; their citations go with those
	 * of the record.
	 */
	@Transactional
	public void clear(Collection<String> nodes) {
		repository.deleteAgreed(nodes);
	}

}
