package org.briefingapi.seedfile;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The type and the place of each slug. */
public class SlugIndex {

	private final Map<String, Entry> entries = new HashMap<>();

	/**
	 * Adds a slug, unless the index contains it.
	 * @return the place of the existing slug; null if the slug is new
	 */
	public @Nullable Place add(String slug, SeedType type, String file, int line) {
		Entry first = entries.putIfAbsent(slug, new Entry(entries.size(), new Place(type, file, line)));
		return (first != null) ? first.place() : null;
	}

	public @Nullable Place find(String slug) {
		Entry entry = entries.get(slug);
		return (entry != null) ? entry.place() : null;
	}

	public boolean contains(String slug) {
		return entries.containsKey(slug);
	}

	/** Whether the slug is that of a record of this type. */
	public boolean has(String slug, SeedType type) {
		Place place = find(slug);
		return place != null && place.type() == type;
	}

	/** The number of slugs. */
	public int size() {
		return entries.size();
	}

	/**
	 * The number of slugs that were added before this one; -1 if the index does not
	 * contain it.
	 */
	public int numberOf(String slug) {
		Entry entry = entries.get(slug);
		return (entry != null) ? entry.number() : -1;
	}

	/** The place of a record, with its type. */
	public record Place(SeedType type, String file, int line) {

		@Override
		public String toString() {
			return file + ":" + line;
		}

	}

	private record Entry(int number, Place place) {
	}

}
