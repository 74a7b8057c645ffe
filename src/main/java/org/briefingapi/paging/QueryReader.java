package org.briefingapi.paging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import org.briefingapi.snapshot.DatasetCache;
import org.jspecify.annotations.Nullable;

/** Asks queries, each of them once for a data set as long as it is remembered. */
final class QueryReader {

	private final EntityManager entityManager;

	private final DatasetCache<Asked, List<?>> remembered = new DatasetCache<>(
			(asked, rows) -> asked.size() + ((asked.type() == Tuple.class) ? rows.size() / 4 : 2 * rows.size()));

	QueryReader(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	/** All rows that a query gives. */
	<R> List<R> read(Class<R> type, String hql, HqlConditions within) {
		return read(type, hql, within, null);
	}

	/** The first so many rows that a query gives. */
	@SuppressWarnings("unchecked")
	<R> List<R> read(Class<R> type, String hql, HqlConditions within, @Nullable Integer most) {
		return (List<R>) remembered.get(new Asked(type, hql, new LinkedHashMap<>(within.parameters()), most), () -> {
			TypedQuery<R> query = entityManager.createQuery(hql, type);
			within.parameters().forEach(query::setParameter);
			return ((most != null) ? query.setMaxResults(most) : query).getResultList();
		});
	}

	/** All that the rows depend on, beside the data set. */
	private record Asked(Class<?> type, String hql, Map<String, Object> parameters, @Nullable Integer most) {

		/** Clients may send long lists of values. */
		private int size() {
			return (hql.length() + parameters.toString().length()) / 500;
		}

	}

}
