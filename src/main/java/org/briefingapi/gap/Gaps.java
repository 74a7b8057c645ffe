package org.briefingapi.gap;

import java.util.Collection;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.briefingapi.paging.Conditions;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.KeysetQuery;
import org.briefingapi.paging.Order;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.Order.Key;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.statement.Statements;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The gaps in the sources. They are computed, never recorded. */
@Component
public class Gaps {

	private static final Key<GapEntity> KIND = Key.constant("kind", gap -> gap.kind, GapKind.class);

	private static final Key<GapEntity> ENTRY = Key.text("entry", gap -> gap.entry);

	private static final Order<GapEntity> BY_KIND = Order.ascending("KIND", List.of(KIND, ENTRY));

	private static final Order<GapEntity> BY_ENTRY = Order.ascending("ENTRY", List.of(ENTRY, KIND));

	private static final List<Order<GapEntity>> ORDERS = List.of(BY_KIND, BY_ENTRY);

	private final EntityManager entityManager;

	private final GapMapper mapper;

	private final Statements statements;

	private final KeysetQuery<GapEntity, Gap> listing;

	Gaps(EntityManager entityManager, GapMapper mapper, Statements statements) {
		this.statements = statements;
		this.entityManager = entityManager;
		this.mapper = mapper;
		this.listing = new KeysetQuery<>(entityManager, GapEntity.class, mapper::toGap);
	}

	Connection<Gap> page(@Nullable GapFilter filter, @Nullable OrderBy order, PageRequest page) {
		return listing.page("gaps" + filter, conditions(filter), Order.chosen(ORDERS, order), page);
	}

	private Conditions conditions(@Nullable GapFilter filter) {
		return GapFilter.conditions(filter, (wanted, path) -> statements.matching(wanted, path, "entry"));
	}

	/** The gaps in these entries, by kind and entry. */
	public List<Gap> ofEntries(Collection<String> entries) {
		return entityManager
			.createQuery("from GapEntity g where g.entry in :entries order by g.kind, g.entry", GapEntity.class)
			.setParameter("entries", entries)
			.getResultList()
			.stream()
			.map(mapper::toGap)
			.toList();
	}

}
