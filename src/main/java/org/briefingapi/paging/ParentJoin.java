package org.briefingapi.paging;

import java.util.Map;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaFrom;
import org.jspecify.annotations.Nullable;

/**
 * Leads from parents to the items of their nested lists: over a link entity, by an
 * attribute of the items, or by a condition.
 *
 * @param entity the link entity; null if the items themselves name their parent
 * @param parent the attribute with the slug of the parent
 * @param child the attribute of the link that names the item; null if conditions tell
 * which items belong to which parent
 * @param attribute the attribute of the item that the link names
 * @param keys which of the link entity's attributes stand for attributes of the item, so
 * that an index on it gives the order
 */
public record ParentJoin(@Nullable Class<?> entity, String parent, @Nullable String child, String attribute,
		Map<String, String> keys) {

	/** The list has no parent. */
	static final ParentJoin NONE = own("slug");

	/**
	 * Each link names a parent and an item.
	 * @param child the link entity's attribute with the slug of the item
	 */
	public static ParentJoin over(Class<?> entity, String parent, String child, Map<String, String> keys) {
		return new ParentJoin(entity, parent, child, "slug", keys);
	}

	/**
	 * Each link names a parent, and an attribute that some items share.
	 * @param child the link entity's attribute that names it
	 */
	public static ParentJoin over(Class<?> entity, String parent, String child, String attribute) {
		return new ParentJoin(entity, parent, child, attribute, Map.of());
	}

	/** The items name their parent in this attribute. */
	public static ParentJoin own(String parent) {
		return new ParentJoin(null, parent, null, "slug", Map.of());
	}

	/**
	 * The entities are the parents, and the conditions of the list tell which items
	 * belong to which of them.
	 */
	public static ParentJoin conditional(Class<?> parents) {
		return new ParentJoin(parents, "slug", null, "slug", Map.of());
	}

	/** Has a query read the items of a list. */
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
