package org.briefingapi.seedload;

import org.briefingapi.dataset.NewNode;
import org.briefingapi.seedfile.SlugIndex;

/**
 * Tells what a load changes of each record, from a few bytes of each: 64 bits of what the
 * store has of it. A record that changed has the same bits with a chance of one in many
 * billions.
 */
class Comparison {

	private static final long ABSENT = 0;

	private final SlugIndex index;

	/** What the store has of each slug of the index, then what comes of it. */
	private final long[] states;

	Comparison(SlugIndex index) {
		this.index = index;
		this.states = new long[index.slots()];
	}

	/**
	 * Takes what the store has of a record.
	 * @return whether the files have a record of that slug, too
	 */
	boolean addStored(String slug, String type, String digest) {
		int slot = index.slotOf(slug);
		if (slot >= 0) {
			states[slot] = bits(type, digest);
		}
		return slot >= 0;
	}

	/** Whether the store has the record as it is in the files. */
	boolean isSame(NewNode record) {
		return states[index.slotOf(record.slug())] == bits(record.type(), record.digest());
	}

	/**
	 * Notes what becomes of a record; those that nothing is noted of stay as they are.
	 */
	void note(String slug, Fate fate) {
		states[index.slotOf(slug)] = fate.bits;
	}

	/** What becomes of a record. */
	boolean is(String slug, Fate fate) {
		return states[index.slotOf(slug)] == fate.bits;
	}

	private static long bits(String type, String digest) {
		long bits = Long.parseUnsignedLong(digest, 0, Long.BYTES * 2, 16) + type.hashCode();
		return (bits > ABSENT && bits <= Fate.values().length) ? -1 : bits;
	}

	/** What a load does with a record of the files. */
	enum Fate {

		ADDED(1), REVISED(2);

		private final long bits;

		Fate(long bits) {
			this.bits = bits;
		}

	}

}
