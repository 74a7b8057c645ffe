package org.briefingapi.paging;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Selection;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaFrom;

/** The item of a list, in a Criteria query under construction. */
public final class Item {

	private final HibernateCriteriaBuilder builder;

	private final AbstractQuery<?> query;

	private final Map<ParameterExpression<?>, Object> parameters;

	private final From<?, ?> from;

	private final From<?, ?> link;

	private final ParentJoin join;

	/**
	 * Create the item.
	 * @param parameters receives the values of query parameters
	 * @param from the entity of the item
	 * @param link the entity that links the item to its parent; the item's own entity if
	 * that refers to the parent
	 */
	Item(HibernateCriteriaBuilder builder, AbstractQuery<?> query, Map<ParameterExpression<?>, Object> parameters,
			From<?, ?> from, From<?, ?> link, ParentJoin join) {
		this.builder = builder;
		this.query = query;
		this.parameters = parameters;
		this.from = from;
		this.link = link;
		this.join = join;
	}

	public HibernateCriteriaBuilder builder() {
		return builder;
	}

	/** The query of the item, to which subqueries can be added. */
	public AbstractQuery<?> query() {
		return query;
	}

	/** An attribute of the item; read from the link if the link has a copy. */
	public <Y> Expression<Y> get(String attribute) {
		String linked = join.keys().get(attribute);
		return (linked != null) ? link.get(linked) : from.get(attribute);
	}

	/** The slug of the parent. */
	public Expression<String> parent() {
		return link.get(join.parent());
	}

	/** Adds a value as a query parameter. */
	public <V> Expression<V> value(V value) {
		Class<?> type = (value instanceof Enum<?> constant) ? constant.getDeclaringClass() : value.getClass();
		@SuppressWarnings("unchecked")
		ParameterExpression<V> parameter = (ParameterExpression<V>) builder.parameter(type);
		parameters.put(parameter, value);
		return parameter;
	}

	/** Adds a list of values as one query parameter. */
	@SuppressWarnings("rawtypes")
	public Expression<Collection> values(Collection<?> values) {
		ParameterExpression<Collection> parameter = builder.parameter(Collection.class);
		parameters.put(parameter, values);
		return parameter;
	}

	/** A row of a subquery that is correlated with this item. */
	public Item other(AbstractQuery<?> subquery, From<?, ?> row) {
		return new Item(builder, subquery, parameters, row, row, ParentJoin.NONE);
	}

	/**
	 * Left-joins the row that meets a condition; its attributes are null if there is
	 * none.
	 */
	public Item leftJoined(Class<?> rows, Function<Item, Predicate> condition) {
		var join = ((JpaFrom<?, ?>) from).join(rows, JoinType.LEFT);
		Item joined = other(query, join);
		join.on(condition.apply(joined));
		return joined;
	}

	/** Joins the rows that refer to this item. */
	Item joined(Class<?> rows, String reference, Conditions further) {
		var join = ((JpaFrom<?, ?>) from).join(rows);
		Item joined = other(query, join);
		join.on(builder.equal(join.get(reference), get("slug")), further.on(joined));
		return joined;
	}

	/** The item as a selection of the query. */
	@SuppressWarnings("unchecked")
	<E> Selection<E> as(Class<E> entity) {
		return (Selection<E>) from;
	}

}
