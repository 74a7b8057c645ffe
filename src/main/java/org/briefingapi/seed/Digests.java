package org.briefingapi.seed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import tools.jackson.databind.JsonNode;

/** Digests (SHA-256) of records, the same however their files are laid out. */
final class Digests {

	private static final int FIELD_DIGITS = 4;

	private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Digests::newSha256);

	private Digests() {
	}

	/** The digest of a value, by its canonical JSON. */
	static String of(JsonNode value) {
		return HexFormat.of().formatHex(sha256(CanonicalJson.write(value)));
	}

	/** The first digits of the digest of a value, enough to tell that it changed. */
	static String shortOf(JsonNode value) {
		return of(value).substring(0, FIELD_DIGITS);
	}

	/** The first 64 bits of the digest of a text. */
	static long head(String text) {
		return ByteBuffer.wrap(sha256(text)).getLong();
	}

	private static byte[] sha256(String text) {
		return SHA_256.get().digest(text.getBytes(StandardCharsets.UTF_8));
	}

	private static MessageDigest newSha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
