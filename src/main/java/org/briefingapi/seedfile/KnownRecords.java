package org.briefingapi.seedfile;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The records that earlier loads have checked and stored, by the digest of their JSON.
 */
public final class KnownRecords {

	/** No records, as before the first load. */
	public static final KnownRecords NONE = new KnownRecords(json -> "");

	private final UnaryOperator<String> digest;

	private final Map<SeedType, Map<String, String>> slugs = new EnumMap<>(SeedType.class);

	/**
	 * Begin without any.
	 * @param digest computes the digest of JSON
	 */
	public KnownRecords(UnaryOperator<String> digest) {
		this.digest = digest;
	}

	public void add(SeedType type, String slug, String recorded) {
		slugs.computeIfAbsent(type, added -> new HashMap<>()).put(recorded, slug);
	}

	/** The slug of the stored record that was written as this JSON; null if none was. */
	public @Nullable String slug(SeedType type, String json) {
		Map<String, String> known = slugs.get(type);
		return (known != null) ? known.get(digest.apply(json)) : null;
	}

	/** Whether the record is stored as it is in its file. */
	public boolean contains(SeedRecord record) {
		return record.slug().equals(slug(record.type(), record.json()));
	}

	/** Passes the type and the slug of each record to an action. */
	public void forEach(BiConsumer<SeedType, String> action) {
		slugs.forEach((type, known) -> known.values().forEach(slug -> action.accept(type, slug)));
	}

	/** Whether there are some, and the index has them all. */
	public boolean areIn(SlugIndex index) {
		return !slugs.isEmpty() && slugs.entrySet()
			.stream()
			.allMatch(known -> known.getValue().values().stream().allMatch(slug -> index.has(slug, known.getKey())));
	}

}
