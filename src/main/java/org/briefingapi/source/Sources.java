package org.briefingapi.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.database.RowWriter;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.graphql.NodeFinder;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.HqlConditions;
import org.briefingapi.paging.KeysetQuery;
import org.briefingapi.paging.Order.Key;
import org.briefingapi.paging.Order;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.search.SearchType;
import org.briefingapi.search.TextSearch;
import org.briefingapi.snapshot.DatasetCache;
import org.briefingapi.snapshot.SlugAliases;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published texts. */
@Component
public class Sources implements NodeFinder {

	private static final Order<SourceEntity> NEWEST_FIRST = Order.descending("PUBLISHED_ON",
			List.of(Key.date("earliest", source -> source.earliest), Key.text("slug", source -> source.slug)));

	private final Lookup<Source> records;

	private final SourceRepository repository;

	private final SourceMapper mapper;

	private final RowWriter rows;

	private final ObjectProvider<TextSearch> search;

	private final KeysetQuery<SourceEntity, Source> listing;

	Sources(SourceRepository repository, SourceMapper mapper, RowWriter rows, ObjectProvider<TextSearch> search,
			EntityManager entityManager, SlugAliases aliases) {
		this.records = DatasetCache.lookup(Source.class, aliases.resolving(this::read));
		this.repository = repository;
		this.mapper = mapper;
		this.rows = rows;
		this.search = search;
		this.listing = new KeysetQuery<>(entityManager, SourceEntity.class, mapper::toSource);
	}

	@Override
	public String type() {
		return "Source";
	}

	@Override
	public Map<String, Source> bySlug(Collection<String> slugs) {
		return records.get(slugs);
	}

	/** All sources, by slug. */
	public Lookup<Source> records() {
		return records;
	}

	private Map<String, Source> read(Collection<String> slugs) {
		return listing.find(slugs).stream().collect(Collectors.toMap(Source::slug, source -> source));
	}

	Optional<Source> find(String slug) {
		return Optional.ofNullable(bySlug(List.of(slug)).get(slug));
	}

	Connection<Source> page(@Nullable SourceFilter filter, PageRequest page) {
		HqlConditions conditions = SourceFilter.conditions(filter,
				(text, path) -> search.getObject().slugs(SearchType.SOURCE, text, path));
		return listing.page("sources" + filter, conditions, NEWEST_FIRST, page);
	}

	/**
	 * Records new sources.
	 * @param origins the origin of each, by slug: the first source in its chain of
	 * derivation
	 */
	@Transactional
	public void add(List<NewSource> sources, Map<String, String> origins) {
		sources.forEach(source -> rows.add(mapper.toEntity(source, origins.get(source.slug()))));
		rows.flush();
	}

	/**
	 * Replaces sources that are recorded already.
	 * @param origins the origin of each, as in {@link #add}
	 */
	@Transactional
	public void revise(List<NewSource> sources, Map<String, String> origins) {
		sources.forEach(source -> rows.replace(mapper.toEntity(source, origins.get(source.slug()))));
		rows.flush();
	}

	/**
	 * Corrects the origins of recorded sources, which change with the derivation of
	 * others.
	 */
	@Transactional
	public void refreshOrigins(Map<String, String> origins) {
		repository.findBySlugIn(origins.keySet()).forEach(source -> source.origin = origins.get(source.slug));
	}

}
