package org.briefingapi.seedfile;

import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 digests of seed data. */
public final class Digests {

	private static final int FIELD_DIGITS = 16;

	private static final String NULL = "null";

	private Digests() {
	}

	/** The digest of a text. */
	public static String of(String text) {
		return DigestUtils.sha256Hex(text);
	}

	/**
	 * The first 64 bits of the digest of a field's JSON; empty for a field without a
	 * value.
	 */
	public static String ofField(String json) {
		return json.equals(NULL) ? "" : of(json).substring(0, FIELD_DIGITS);
	}

}
