package org.briefingapi.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
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
import org.briefingapi.search.SearchType;
import org.briefingapi.search.TextSearch;
import org.briefingapi.snapshot.SlugAliases;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published texts. */
@Component
public class Sources implements NodeFinder<Source> {

	private static final Key<SourceEntity> SLUG = Key.text("slug", source -> source.slug);

	private static final Order<SourceEntity> NEWEST_FIRST = Order.descending("PUBLISHED_ON",
			List.of(Key.date("earliest", source -> source.earliest), SLUG));

	private static final Order<SourceEntity> BY_TITLE = Order.ascending("TITLE",
			List.of(Key.text("sortKey", source -> source.sortKey), SLUG));

	private static final List<Order<SourceEntity>> ORDERS = List.of(NEWEST_FIRST, BY_TITLE);

	private final SourceRepository repository;

	private final SourceMapper mapper;

	private final RowWriter rows;

	private final ObjectProvider<TextSearch> search;

	private final Records<SourceEntity, Source> records;

	Sources(SourceRepository repository, SourceMapper mapper, RowWriter rows, ObjectProvider<TextSearch> search,
			EntityManager entityManager, SlugAliases aliases) {
		this.repository = repository;
		this.mapper = mapper;
		this.rows = rows;
		this.search = search;
		this.records = new Records<>(entityManager, SourceEntity.class, Source.class, mapper::toSource, aliases);
	}

	@Override
	public Lookup<Source> records() {
		return records;
	}

	Connection<Source> page(@Nullable SourceFilter filter, @Nullable OrderBy order, PageRequest page) {
		Conditions conditions = SourceFilter.conditions(filter,
				(text, path) -> search.getObject().slugs(SearchType.SOURCE, text, path));
		return records.pages().page("sources" + filter, conditions, Order.chosen(ORDERS, order), page);
	}

	/** The number of dated sources that an actor had published by a day. */
	public int countPublishedBy(String actor, LocalDate day) {
		Conditions conditions = Conditions.NONE.and(Condition.in("publisher", List.of(actor)))
			.and(Condition.known("publishedOn"))
			.and(Condition.atMost("earliest", day));
		return records.pages()
			.page("sources" + actor + day, conditions, NEWEST_FIRST, PageRequest.FIRST)
			.getTotalCount();
	}

	/**
	 * Records new sources.
	 * @param origins the origin of each source, by slug: the first source in its chain of
	 * derivations
	 */
	@Transactional
	public void add(List<NewSource> sources, Map<String, String> origins) {
		sources.forEach(source -> rows.add(toEntity(source, origins)));
		rows.flush();
	}

	/**
	 * Replaces sources that are recorded already.
	 * @param origins the origin of each, as in {@link #add}
	 */
	@Transactional
	public void revise(List<NewSource> sources, Map<String, String> origins) {
		sources.forEach(source -> rows.replace(toEntity(source, origins)));
		rows.flush();
	}

	private SourceEntity toEntity(NewSource source, Map<String, String> origins) {
		return mapper.toEntity(source, Names.sortKey(source.title()), origins.get(source.slug()));
	}

	/**
	 * Updates the origins of recorded sources, which depend on the derivation of other
	 * sources.
	 */
	@Transactional
	public void refreshOrigins(Map<String, String> origins) {
		repository.findBySlugIn(origins.keySet()).forEach(source -> source.origin = origins.get(source.slug));
	}

}
