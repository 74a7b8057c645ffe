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

/** The item of a list in a query under construction. */
public final class Item {

	private final HibernateCriteriaBuilder builder;

	private final AbstractQuery<?> query;

	private final Map<ParameterExpression<?>, Object> parameters;

	private final From<?, ?> from;

	private final From<?, ?> link;

	private final ParentJoin join;

	/**
	 * Create the item.
	 * @param parameters takes the values of parameters
	 * @param from the item itself
	 * @param link the link by which it is reached; the item itself if it names its parent
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

	/** The query in which the item stands, where subqueries go. */
	public AbstractQuery<?> query() {
		return query;
	}

	/** An attribute of the item, read on the link where it stands there as well. */
	public <Y> Expression<Y> get(String attribute) {
		String linked = join.keys().get(attribute);
		return (linked != null) ? link.get(linked) : from.get(attribute);
	}

	/** The slug of the parent. */
	public Expression<String> parent() {
		return link.get(join.parent());
	}

	/** A value as a parameter of the query. */
	public <V> Expression<V> value(V value) {
		Class<?> type = (value instanceof Enum<?> constant) ? constant.getDeclaringClass() : value.getClass();
		@SuppressWarnings("unchecked")
		ParameterExpression<V> parameter = (ParameterExpression<V>) builder.parameter(type);
		parameters.put(parameter, value);
		return parameter;
	}

	/** Values as one parameter of the query. */
	@SuppressWarnings("rawtypes")
	public Expression<Collection> values(Collection<?> values) {
		ParameterExpression<Collection> parameter = builder.parameter(Collection.class);
		parameters.put(parameter, values);
		return parameter;
	}

	/** Another row, in a subquery on this item. */
	public Item other(AbstractQuery<?> subquery, From<?, ?> row) {
		return new Item(builder, subquery, parameters, row, row, ParentJoin.NONE);
	}

	/** Joins the row that meets a condition; its attributes are null if there is none. */
	public Item leftJoined(Class<?> rows, Function<Item, Predicate> condition) {
		var join = ((JpaFrom<?, ?>) from).join(rows, JoinType.LEFT);
		Item joined = other(query, join);
		join.on(condition.apply(joined));
		return joined;
	}

	/** Joins all rows that refer to this item, as the item of further conditions. */
	Item joined(Class<?> rows, String reference, Conditions further) {
		var join = ((JpaFrom<?, ?>) from).join(rows);
		Item joined = other(query, join);
		join.on(builder.equal(join.get(reference), get("slug")), further.on(joined));
		return joined;
	}

	/** The item as the result of a query. */
	@SuppressWarnings("unchecked")
	<E> Selection<E> as(Class<E> entity) {
		return (Selection<E>) from;
	}

}
