package org.briefingapi.seedload;

import java.util.Arrays;
import java.util.HexFormat;

import org.briefingapi.dataset.NewNode;
import org.briefingapi.seedfile.SlugIndex;
import org.briefingapi.seedfile.SlugIndex.Place;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a load changes of each record of the files, by the digest of its content.
 */
class Comparison {

	/** In bytes, of SHA-256. */
	private static final int DIGEST = 32;

	private final SlugIndex index;

	/** What the store has of each slug of the index. */
	private final byte[] stored;

	private final @Nullable Fate[] fates;

	Comparison(SlugIndex index) {
		this.index = index;
		this.stored = new byte[index.size() * DIGEST];
		this.fates = new Fate[index.size()];
	}

	/**
	 * Takes what the store has of a record.
	 * @return whether the files have a record of that slug, too
	 */
	boolean addStored(String slug, String type, String digest) {
		Place place = index.find(slug);
		if (place != null && place.type().schemaType().equals(type)) {
			System.arraycopy(HexFormat.of().parseHex(digest), 0, stored, index.numberOf(slug) * DIGEST, DIGEST);
		}
		return place != null;
	}

	/** Whether the store has the record as it is in the files. */
	boolean isSame(NewNode record) {
		int from = index.numberOf(record.slug()) * DIGEST;
		return Arrays.equals(stored, from, from + DIGEST, HexFormat.of().parseHex(record.digest()), 0, DIGEST);
	}

	/**
	 * Notes what becomes of a record; those that nothing is noted of stay as they are.
	 */
	void note(String slug, Fate fate) {
		fates[index.numberOf(slug)] = fate;
	}

	/** What becomes of a record. */
	boolean is(String slug, Fate fate) {
		return fates[index.numberOf(slug)] == fate;
	}

	/** What a load does with a record of the files. */
	enum Fate {

		ADDED, REVISED

	}

}
