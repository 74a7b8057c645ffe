package org.briefingapi.paging;

import java.util.Map;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaFrom;
import org.jspecify.annotations.Nullable;

/**
 * The relation between parents and the items of their nested lists: a link entity, an
 * attribute of the items, or a condition.
 *
 * @param entity the link entity; null if the items refer to their parent themselves
 * @param parent the attribute with the slug of the parent
 * @param child the attribute of the link that refers to the item; null if conditions link
 * items to parents
 * @param attribute the attribute of the item that the link refers to
 * @param keys for each attribute of the item that the link entity copies, the link's
 * attribute; an index on these gives the order
 */
public record ParentJoin(@Nullable Class<?> entity, String parent, @Nullable String child, String attribute,
		Map<String, String> keys) {

	/** The relation for a list without a parent. */
	static final ParentJoin NONE = own("slug");

	/**
	 * Each link refers to a parent and an item.
	 * @param child the link's attribute with the slug of the item
	 */
	public static ParentJoin over(Class<?> entity, String parent, String child, Map<String, String> keys) {
		return new ParentJoin(entity, parent, child, "slug", keys);
	}

	/**
	 * Each link refers to a parent, and to a value that several items share.
	 * @param child the link's attribute with that value
	 * @param attribute the item's attribute with that value
	 */
	public static ParentJoin over(Class<?> entity, String parent, String child, String attribute) {
		return new ParentJoin(entity, parent, child, attribute, Map.of());
	}

	/** The items refer to their parent in an attribute. */
	public static ParentJoin own(String parent) {
		return new ParentJoin(null, parent, null, "slug", Map.of());
	}

	/**
	 * Conditions of the list decide which items belong to which parent.
	 * @param parents the entity of the parents
	 */
	public static ParentJoin conditional(Class<?> parents) {
		return new ParentJoin(parents, "slug", null, "slug", Map.of());
	}

	/** Adds the items of a list to a query. */
	Item from(Class<?> listed, HibernateCriteriaBuilder builder, AbstractQuery<?> query,
			Map<ParameterExpression<?>, Object> parameters) {
		if (entity == null) {
			Root<?> item = query.from(listed);
			return new Item(builder, query, parameters, item, item, this);
		}
		JpaFrom<?, ?> link = (JpaFrom<?, ?>) query.from(entity);
		var item = link.join(listed);
		item.on((child != null) ? builder.equal(item.get(attribute), link.get(child)) : builder.conjunction());
		return new Item(builder, query, parameters, item, link, this);
	}

}
