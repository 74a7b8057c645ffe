package org.briefingapi.seedfile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/** Knows the type and place of each slug. */
public class SlugIndex {

	private final Map<String, Entry> entries = new HashMap<>();

	/**
	 * Adds a slug, unless it is there.
	 * @return the place where it is already; null if it is new
	 */
	public @Nullable Place add(String slug, SeedType type, String file, int line) {
		Entry first = entries.putIfAbsent(slug, new Entry(entries.size(), new Place(type, file, line)));
		return (first != null) ? first.place() : null;
	}

	public @Nullable Place find(String slug) {
		Entry entry = entries.get(slug);
		return (entry != null) ? entry.place() : null;
	}

	/** Hands over all slugs and their places, in no order. */
	public void forEach(BiConsumer<String, Place> action) {
		entries.forEach((slug, entry) -> action.accept(slug, entry.place()));
	}

	public boolean contains(String slug) {
		return entries.containsKey(slug);
	}

	/** How many slugs there are. */
	public int size() {
		return entries.size();
	}

	/** How many slugs were added before this one; -1 if it is not there. */
	public int numberOf(String slug) {
		Entry entry = entries.get(slug);
		return (entry != null) ? entry.number() : -1;
	}

	/** Where a record stands, and its type. */
	public record Place(SeedType type, String file, int line) {

		@Override
		public String toString() {
			return file + ":" + line;
		}

	}

	private record Entry(int number, Place place) {
	}

}
