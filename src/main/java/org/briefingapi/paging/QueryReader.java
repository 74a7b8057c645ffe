package org.briefingapi.paging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.ParameterExpression;
import org.briefingapi.snapshot.DatasetCache;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** Runs queries, and caches their rows for the current data set. */
final class QueryReader {

	private final EntityManager entityManager;

	private final DatasetCache<List<?>, List<?>> cache = new DatasetCache<>();

	QueryReader(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	/** All rows of a query. */
	<R> List<R> read(List<?> key, Draft<R> draft) {
		return read(key, draft, Integer.MAX_VALUE);
	}

	/**
	 * The first rows of a query.
	 * @param key identifies the query: all inputs of its result besides the data set
	 */
	@SuppressWarnings("unchecked")
	<R> List<R> read(List<?> key, Draft<R> draft, int most) {
		return (List<R>) cache.get(List.of(key, most), () -> {
			Map<ParameterExpression<?>, Object> parameters = new LinkedHashMap<>();
			CriteriaQuery<R> criteria = draft.query((HibernateCriteriaBuilder) entityManager.getCriteriaBuilder(),
					parameters);
			TypedQuery<R> query = entityManager.createQuery(criteria);
			parameters.forEach((parameter, value) -> query.setParameter((Parameter<Object>) parameter, value));
			return query.setMaxResults(most).getResultList();
		});
	}

	/** Builds a query and the values of its parameters. */
	interface Draft<R> {

		CriteriaQuery<R> query(HibernateCriteriaBuilder builder, Map<ParameterExpression<?>, Object> parameters);

	}

}
