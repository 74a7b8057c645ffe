package org.briefingapi.area;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.area.AreaRepository.Step;
import org.briefingapi.database.RowWriter;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.graphql.Names;
import org.briefingapi.graphql.NodeFinder;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
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

/** The scheme of cooperation areas. */
@Component
public class Areas implements NodeFinder<Area> {

	private static final Order<AreaEntity> BY_NAME = Order.ascending("NAME",
			List.of(Key.text("sortKey", area -> area.sortKey), Key.text("slug", area -> area.slug)));

	private final AreaRepository repository;

	private final AreaMapper mapper;

	private final Citations citations;

	private final RowWriter rows;

	private final Records<AreaEntity, Area> records;

	Areas(AreaRepository repository, AreaMapper mapper, Citations citations, RowWriter rows,
			EntityManager entityManager, SlugAliases aliases) {
		this.repository = repository;
		this.mapper = mapper;
		this.citations = citations;
		this.rows = rows;
		this.records = new Records<>(entityManager, AreaEntity.class, Area.class, mapper::toArea, aliases);
	}

	@Override
	public Lookup<Area> records() {
		return records;
	}

	Connection<Area> page(@Nullable AreaFilter filter, @Nullable OrderBy order, PageRequest page) {
		return records.pages().page("areas" + filter, conditions(filter), Order.chosen(List.of(BY_NAME), order), page);
	}

	private Conditions conditions(@Nullable AreaFilter filter) {
		return (filter == null) ? Conditions.NONE
				: Conditions.NONE
					.given(filter.name(),
							part -> Condition.exists(AreaNameEntity.class, "area", "slug",
									Condition.contains("folded", Names.fold(part))))
					.given(filter.broader(), slugs -> Condition.in("slug", hierarchy().below(slugs)))
					.given(filter.not(), not -> Condition.not(conditions(not)));
	}

	/**
	 * The areas directly below each area, in the order of names. Areas with none below
	 * are absent.
	 */
	Map<String, List<Area>> narrower(Collection<String> areas) {
		return repository.findNarrower(areas)
			.stream()
			.collect(Collectors.groupingBy(area -> area.broader,
					Collectors.mapping(mapper::toArea, Collectors.toList())));
	}

	/**
	 * The other names of each area, wrong labels last. Areas without other names are
	 * absent.
	 */
	Map<String, List<String>> aliases(Collection<String> areas) {
		return names(areas, name -> true);
	}

	/** The wrong labels of each area. Areas without wrong labels are absent. */
	Map<String, List<String>> misnomers(Collection<String> areas) {
		return names(areas, name -> name.misnomer);
	}

	private Map<String, List<String>> names(Collection<String> areas, Predicate<AreaNameEntity> wanted) {
		return repository.findAliases(areas)
			.stream()
			.filter(wanted)
			.collect(Collectors.groupingBy(name -> name.area,
					Collectors.mapping(name -> name.name, Collectors.toList())));
	}

	/** The hierarchy of areas. */
	public Hierarchy hierarchy() {
		return new Hierarchy(repository.findSteps().stream().collect(Collectors.toMap(Step::slug, Step::broader)));
	}

	/** These areas, and the areas below them at any depth. */
	public Set<String> withNarrower(Collection<String> areas) {
		return hierarchy().withNarrower(areas);
	}

	/** Records new areas. */
	@Transactional
	public void add(List<NewArea> added) {
		added.forEach(area -> rows.add(toEntity(area)));
		added.forEach(this::addParts);
		rows.flush();
	}

	/** Replaces areas that are recorded already. */
	@Transactional
	public void revise(List<NewArea> revised) {
		List<String> slugs = revised.stream().map(NewArea::slug).toList();
		repository.deleteNames(slugs);
		citations.clear(slugs);
		revised.forEach(area -> rows.replace(toEntity(area)));
		revised.forEach(this::addParts);
		rows.flush();
	}

	private AreaEntity toEntity(NewArea area) {
		return mapper.toEntity(area, Names.sortKey(area.name()));
	}

	private void addParts(NewArea area) {
		String slug = area.slug();
		citations.add(slug, slug, area.citations());
		addName(slug, 0, area.name(), false);
		for (int i = 0; i < area.aliases().size(); i++) {
			addName(slug, 1 + i, area.aliases().get(i), false);
		}
		for (int i = 0; i < area.misnomers().size(); i++) {
			addName(slug, 1 + area.aliases().size() + i, area.misnomers().get(i), true);
		}
	}

	private void addName(String area, int ordinal, String name, boolean misnomer) {
		rows.add(mapper.toEntity(Citations.part(area, "names", ordinal), area, ordinal, name, Names.fold(name),
				misnomer));
	}

}
