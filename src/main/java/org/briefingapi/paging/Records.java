package org.briefingapi.paging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.graphql.Node;
import org.briefingapi.snapshot.DatasetCache;
import org.briefingapi.snapshot.SlugAliases;
import org.hibernate.OrderingMode;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;
import org.jspecify.annotations.Nullable;

/** The records of one type: cached by slug, and in pages. */
public final class Records<E, T extends Node> implements Lookup<T> {

	private final EntityManager entityManager;

	private final Class<E> entity;

	private final Function<E, T> mapper;

	private final Lookup<T> bySlug;

	private final KeysetQuery<E, T> pages;

	/**
	 * Create the records.
	 * @param type the record class, which has the name of the schema type
	 * @param aliases the former slugs, under which records are also found
	 */
	public Records(EntityManager entityManager, Class<E> entity, Class<T> type, Function<E, T> mapper,
			SlugAliases aliases) {
		this.entityManager = entityManager;
		this.entity = entity;
		this.mapper = mapper;
		this.bySlug = DatasetCache.lookup(type, aliases.resolving(this::read));
		this.pages = new KeysetQuery<>(entityManager, entity, mapper);
	}

	/** The keyset queries for pages of these records. */
	public KeysetQuery<E, T> pages() {
		return pages;
	}

	@Override
	public Class<?> type() {
		return bySlug.type();
	}

	@Override
	public Map<String, T> get(Collection<String> slugs) {
		return bySlug.get(slugs);
	}

	@Override
	public @Nullable Optional<T> cached(String slug) {
		return bySlug.cached(slug);
	}

	/** Entities that the transaction has loaded already are not loaded again. */
	private Map<String, T> read(Collection<String> slugs) {
		return slugs.isEmpty() ? Map.of()
				: entityManager.unwrap(Session.class)
					.findMultiple(entity, List.copyOf(slugs), SessionCheckMode.ENABLED, OrderingMode.UNORDERED)
					.stream()
					.filter(Objects::nonNull)
					.map(mapper)
					.collect(Collectors.toMap(Node::slug, node -> node));
	}

}
