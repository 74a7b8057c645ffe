package org.briefingapi.gap;

import java.util.Collection;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.KeysetQuery;
import org.briefingapi.paging.Order;
import org.briefingapi.paging.Order.Key;
import org.briefingapi.paging.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What the sources leave open. */
@Component
public class Gaps {

	private static final Order<GapEntity> BY_KIND = Order.ascending("KIND",
			List.of(Key.constant("kind", gap -> gap.kind, GapKind.class), Key.text("entry", gap -> gap.entry)));

	private final EntityManager entityManager;

	private final GapMapper mapper;

	private final KeysetQuery<GapEntity, Gap> listing;

	Gaps(EntityManager entityManager, GapMapper mapper) {
		this.entityManager = entityManager;
		this.mapper = mapper;
		this.listing = new KeysetQuery<>(entityManager, GapEntity.class, mapper::toGap);
	}

	Connection<Gap> page(@Nullable GapFilter filter, PageRequest page) {
		return listing.page("gaps" + filter, GapFilter.conditions(filter), BY_KIND, page);
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
