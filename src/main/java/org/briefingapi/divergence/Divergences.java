package org.briefingapi.divergence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.database.RowWriter;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.dataset.RecordDates;
import org.briefingapi.divergence.NewDivergence.NewReading;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.graphql.NodeFinder;
import org.briefingapi.involvement.Involvements;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.Order;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.Order.Key;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.paging.Records;
import org.briefingapi.snapshot.DatasetCache;
import org.briefingapi.snapshot.SlugAliases;
import org.briefingapi.source.Citations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The points on which sources disagree. */
@Component
public class Divergences implements NodeFinder<Divergence> {

	/** The condition that there is a divergence on an item. */
	public static final Condition CONTESTED = Condition.exists(DivergenceEntity.class, "entry", "slug");

	private static final Key<DivergenceEntity> SLUG = Key.text("slug", divergence -> divergence.slug);

	private static final Order<DivergenceEntity> BY_SLUG = Order.ascending("SLUG", List.of(SLUG));

	private static final Order<DivergenceEntity> BY_KIND = Order.ascending("KIND",
			List.of(Key.constant("kind", divergence -> divergence.kind, DivergenceKind.class), SLUG));

	private static final List<Order<DivergenceEntity>> ORDERS = List.of(BY_SLUG, BY_KIND);

	private final Lookup<List<Reading>> readings = DatasetCache.lookup(Reading.class, this::readReadings);

	private final DivergenceRepository repository;

	private final DivergenceMapper mapper;

	private final Datasets datasets;

	private final Citations citations;

	private final RowWriter rows;

	private final Records<DivergenceEntity, Divergence> records;

	Divergences(DivergenceRepository repository, DivergenceMapper mapper, Datasets datasets, Citations citations,
			RowWriter rows, EntityManager entityManager, SlugAliases aliases) {
		this.repository = repository;
		this.mapper = mapper;
		this.datasets = datasets;
		this.citations = citations;
		this.rows = rows;
		this.records = new Records<>(entityManager, DivergenceEntity.class, Divergence.class, mapper::toDivergence,
				aliases);
	}

	@Override
	public Lookup<Divergence> records() {
		return records;
	}

	Connection<Divergence> page(@Nullable DivergenceFilter filter, @Nullable OrderBy order, PageRequest page) {
		return records.pages()
			.page("divergences" + filter, DivergenceFilter.conditions(filter), Order.chosen(ORDERS, order), page);
	}

	/**
	 * The divergences on each entry, by entry; each list in the order of slugs. Entries
	 * without divergences are absent.
	 */
	public Map<String, List<Divergence>> ofEntries(Collection<String> entries) {
		return repository.findByEntries(entries)
			.stream()
			.map(mapper::toDivergence)
			.collect(Collectors.groupingBy(Divergence::entrySlug));
	}

	/**
	 * The divergences on entries that involve an actor and are dated up to a day, in the
	 * order of slugs.
	 */
	public List<Divergence> ofActor(String actor, LocalDate asOf) {
		return repository.findByActor(actor, asOf).stream().map(mapper::toDivergence).toList();
	}

	/**
	 * The first divergences on the entries that involve each actor, by actor; each list
	 * in the order of slugs.
	 */
	Map<String, List<Divergence>> ofActors(Collection<String> actors) {
		return records.pages()
			.firstItems("Actor.divergences", Involvements.joinedBy("entry"), actors, Conditions.NONE, BY_SLUG);
	}

	/** The readings of each divergence, by divergence, in the order of the data. */
	public Map<String, List<Reading>> readings(Collection<String> divergences) {
		return readings.get(divergences);
	}

	/** All readings, by divergence, in the order of the data. */
	public Lookup<List<Reading>> readingsByDivergence() {
		return readings;
	}

	private Map<String, List<Reading>> readReadings(Collection<String> divergences) {
		return repository.findReadings(divergences)
			.stream()
			.map(mapper::toReading)
			.collect(Collectors.groupingBy(Reading::divergenceSlug));
	}

	/**
	 * The preferred reading of each divergence. Divergences without a preferred one are
	 * absent.
	 */
	public Map<String, Reading> preferred(Collection<String> divergences) {
		return repository.findPreferred(divergences)
			.stream()
			.map(mapper::toReading)
			.collect(Collectors.toMap(Reading::divergenceSlug, reading -> reading));
	}

	/** Records new divergences. */
	@Transactional
	public void add(List<NewDivergence> added) {
		toEntities(added).forEach(rows::add);
		added.forEach(this::addReadings);
		rows.flush();
	}

	/** Replaces divergences that are recorded already. */
	@Transactional
	public void revise(List<NewDivergence> revised) {
		List<String> slugs = revised.stream().map(NewDivergence::slug).toList();
		repository.deleteReadings(slugs);
		citations.clear(slugs);
		toEntities(revised).forEach(rows::replace);
		revised.forEach(this::addReadings);
		rows.flush();
	}

	private List<DivergenceEntity> toEntities(List<NewDivergence> divergences) {
		Map<String, RecordDates> entries = datasets
			.recorded(divergences.stream().map(NewDivergence::entry).distinct().toList());
		return divergences.stream()
			.map(divergence -> mapper.toEntity(divergence, entries.get(divergence.entry()).type()))
			.toList();
	}

	private void addReadings(NewDivergence divergence) {
		String slug = divergence.slug();
		for (int i = 0; i < divergence.readings().size(); i++) {
			NewReading reading = divergence.readings().get(i);
			String id = Citations.part(slug, "readings", i);
			rows.add(mapper.toEntity(reading, id, slug, i));
			citations.add(slug, id, reading.citations());
		}
	}

}
