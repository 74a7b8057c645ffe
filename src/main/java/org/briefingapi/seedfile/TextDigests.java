package org.briefingapi.seedfile;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The SHA-256 digests that source records give for their texts, by source. */
public class TextDigests {

	private final Map<String, String> bySource = new HashMap<>();

	/** Adds the digest in a source record, if it has one. */
	public void add(SeedRecord record) {
		String digest = (record.type() == SeedType.SOURCE) ? record.text("/textDigest") : null;
		if (digest != null) {
			bySource.put(record.slug(), digest);
		}
	}

	/** The digest of a source's text; null if the record gives none. */
	public @Nullable String of(String source) {
		return bySource.get(source);
	}

}
