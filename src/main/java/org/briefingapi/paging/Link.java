package org.briefingapi.paging;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the items of a nested list are reached from their parents: over a link entity, or
 * by an attribute of their own.
 *
 * @param entity the link entity, {@code l} in HQL; null if the items themselves name
 * their parent
 * @param parent the attribute with the slug of the parent
 * @param child the link entity's attribute with the slug of the item
 * @param keys which of the link entity's attributes stand for keys of the item, so that
 * an index on it gives the order
 */
public record Link(@Nullable String entity, String parent, String child, Map<String, String> keys) {

	public static Link over(Class<?> entity, String parent, String child, Map<String, String> keys) {
		return new Link(entity.getSimpleName(), parent, child, keys);
	}

	/** The items name their parent in this attribute. */
	public static Link own(String parent) {
		return new Link(null, parent, "slug", Map.of());
	}

	String from(String listed) {
		return (entity == null) ? listed + " e" : "%s l join %s e on e.slug = l.%s".formatted(entity, listed, child);
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
