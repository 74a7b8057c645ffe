package org.briefingapi.paging;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the items of a nested list are reached from their parents: over a link entity, by
 * an attribute of their own, or by a condition.
 *
 * @param entity the link entity, {@code l} in HQL; null if the items themselves name
 * their parent
 * @param parent the attribute with the slug of the parent
 * @param on which items {@code e} belong to a link {@code l}; null if the items
 * themselves name their parent
 * @param keys which of the link entity's attributes stand for keys of the item, so that
 * an index on it gives the order
 */
public record ParentJoin(@Nullable String entity, String parent, @Nullable String on, Map<String, String> keys) {

	/**
	 * Each link names a parent and an item.
	 * @param child the link entity's attribute with the slug of the item
	 */
	public static ParentJoin over(Class<?> entity, String parent, String child, Map<String, String> keys) {
		return new ParentJoin(entity.getSimpleName(), parent, "e.slug = l." + child, keys);
	}

	/** The items name their parent in this attribute. */
	public static ParentJoin own(String parent) {
		return new ParentJoin(null, parent, null, Map.of());
	}

	/**
	 * The entities are the parents, {@code l} in HQL, and the conditions of the list tell
	 * which items belong to which of them.
	 */
	public static ParentJoin conditional(Class<?> parents) {
		return new ParentJoin(parents.getSimpleName(), "slug", "1 = 1", Map.of());
	}

	String from(String listed) {
		return (entity == null) ? listed + " e" : entity + " l join " + listed + " e on " + on;
	}

	/** The path of the parent's slug. */
	String parentPath() {
		return ((entity == null) ? "e." : "l.") + parent;
	}

	/** The path of a key of the item. */
	String path(String key) {
		return keys.containsKey(key) ? "l." + keys.get(key) : "e." + key;
	}

}
