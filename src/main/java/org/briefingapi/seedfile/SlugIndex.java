package org.briefingapi.seedfile;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Knows the type and place of each slug, in a few bytes each: it keeps 64 bits of a
 * digest instead of the text. Two slugs among two million share these with a chance of
 * one in ten million.
 */
public class SlugIndex {

	private static final SeedType[] TYPES = SeedType.values();

	private final List<String> files = new ArrayList<>();

	private long[] hashes = new long[1 << 10];

	private int[] lines = new int[1 << 10];

	private byte[] places = new byte[1 << 10];

	private int size;

	/**
	 * Adds a slug, unless it is there.
	 * @return the place where it is already; null if it is new
	 */
	public @Nullable Place add(String slug, SeedType type, String file, int line) {
		int slot = slot(hash(slug));
		if (hashes[slot] != 0) {
			return place(slot);
		}
		hashes[slot] = hash(slug);
		lines[slot] = line;
		places[slot] = (byte) (fileNumber(file) * TYPES.length + type.ordinal());
		if (++size > hashes.length / 2) {
			grow();
		}
		return null;
	}

	public @Nullable Place find(String slug) {
		int slot = slot(hash(slug));
		return (hashes[slot] != 0) ? place(slot) : null;
	}

	public boolean contains(String slug) {
		return find(slug) != null;
	}

	/** How many slots there are; no slug is added from now on. */
	public int slots() {
		return hashes.length;
	}

	/**
	 * A number below that of the slots, another one for each slug; -1 if it is not there.
	 */
	public int slotOf(String slug) {
		int slot = slot(hash(slug));
		return (hashes[slot] != 0) ? slot : -1;
	}

	private int fileNumber(String file) {
		int number = files.indexOf(file);
		if (number < 0) {
			files.add(file);
			return files.size() - 1;
		}
		return number;
	}

	private Place place(int slot) {
		int place = Byte.toUnsignedInt(places[slot]);
		return new Place(TYPES[place % TYPES.length], files.get(place / TYPES.length), lines[slot]);
	}

	private int slot(long hash) {
		int slot = (int) hash & (hashes.length - 1);
		while (hashes[slot] != 0 && hashes[slot] != hash) {
			slot = (slot + 1) & (hashes.length - 1);
		}
		return slot;
	}

	private void grow() {
		long[] oldHashes = hashes;
		int[] oldLines = lines;
		byte[] oldPlaces = places;
		hashes = new long[oldHashes.length * 2];
		lines = new int[hashes.length];
		places = new byte[hashes.length];
		for (int i = 0; i < oldHashes.length; i++) {
			if (oldHashes[i] != 0) {
				int slot = slot(oldHashes[i]);
				hashes[slot] = oldHashes[i];
				lines[slot] = oldLines[i];
				places[slot] = oldPlaces[i];
			}
		}
	}

	private static long hash(String slug) {
		long hash = Digests.head(slug);
		return (hash != 0) ? hash : 1;
	}

	/** Where a record stands, and its type. */
	public record Place(SeedType type, String file, int line) {

		@Override
		public String toString() {
			return file + ":" + line;
		}

	}

}
