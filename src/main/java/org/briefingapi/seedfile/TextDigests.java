package org.briefingapi.seedfile;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Which text of each source was meant, by its SHA-256, where its record says so. */
public class TextDigests {

	private final Map<String, String> bySource = new HashMap<>();

	/** Takes the digest that the record gives, if it is of a source. */
	public void add(SeedRecord record) {
		String digest = (record.type() == SeedType.SOURCE) ? record.text("/textDigest") : null;
		if (digest != null) {
			bySource.put(record.slug(), digest);
		}
	}

	/** The digest of the text that was meant; null where none is told. */
	public @Nullable String of(String source) {
		return bySource.get(source);
	}

}
