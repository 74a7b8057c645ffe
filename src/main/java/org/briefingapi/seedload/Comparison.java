package org.briefingapi.seedload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.briefingapi.dataset.UpsertResult;
import org.briefingapi.history.ChangeKind;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.SlugIndex;
import org.briefingapi.seedfile.SlugIndex.Place;
import org.jspecify.annotations.Nullable;

/**
 * Compares the records of the files with those of the store, by the digests of their
 * text, and keeps the changes that a load makes to each.
 */
class Comparison {

	/** In bytes, of SHA-256. */
	private static final int DIGEST = 32;

	/** Stands for the change of a record that is new. */
	static final Set<String> ADDED = Set.of("*");

	private final SlugIndex index;

	/** The digest that the store has of each slug of the index. */
	private final byte[] stored;

	/** The fields that change of each slug; {@link #ADDED} if all is new. */
	private final List<@Nullable Set<String>> changes;

	/** Each once. */
	private final Map<Set<String>, Set<String>> changeSets = new HashMap<>();

	private boolean hasStored;

	private boolean holdsAll = true;

	Comparison(SlugIndex index) {
		this.index = index;
		this.stored = new byte[index.size() * DIGEST];
		this.changes = new ArrayList<>(Collections.nCopies(index.size(), null));
	}

	/**
	 * Takes a record of the store.
	 * @return whether the files have a record of that slug, too
	 */
	boolean addStored(String slug, String type, String seedDigest) {
		Place place = index.find(slug);
		boolean same = place != null && place.type().schemaType().equals(type);
		if (same) {
			byte[] digest = HexFormat.of().parseHex(seedDigest);
			System.arraycopy(digest, 0, stored, index.numberOf(slug) * DIGEST, digest.length);
		}
		hasStored = true;
		holdsAll &= same;
		return place != null;
	}

	/** Whether the store has records, and the files have them all. */
	boolean isOfOneDataset() {
		return hasStored && holdsAll;
	}

	/** Whether the store has the record as it is in the files. */
	boolean isSame(String slug, String seedDigest) {
		int number = index.numberOf(slug);
		return number >= 0 && Arrays.equals(stored, number * DIGEST, (number + 1) * DIGEST,
				HexFormat.of().parseHex(seedDigest), 0, DIGEST);
	}

	/**
	 * Notes the change of a record. A record without one stays as it is.
	 */
	void note(UpsertResult result) {
		Set<String> change = (result.kind() == ChangeKind.ADDED) ? ADDED
				: changeSets.computeIfAbsent(result.fields(), fields -> fields);
		changes.set(index.numberOf(result.slug()), change);
	}

	/**
	 * The fields of a record that change, none of them if they are not known;
	 * {@link #ADDED} if it is new, null if it stays as it is.
	 */
	@Nullable Set<String> change(String slug) {
		return changes.get(index.numberOf(slug));
	}

	/**
	 * The records of a type that are added, or that change in other fields than these.
	 */
	List<String> changedBeyond(SeedType type, Set<String> fields) {
		List<String> changed = new ArrayList<>();
		index.forEach((slug, place) -> {
			Set<String> change = (place.type() == type) ? change(slug) : null;
			if (change != null && (change.isEmpty() || !fields.containsAll(change))) {
				changed.add(slug);
			}
		});
		return changed;
	}

}
