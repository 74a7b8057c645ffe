package org.briefingapi.seedfile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Digests (SHA-256) of texts. */
public final class Digests {

	private static final int FIELD_DIGITS = 4;

	private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Digests::newSha256);

	/** Of values that most records have. */
	private static final Map<String, String> FREQUENT = Stream.of("null", "[]", "{}", "true", "false", "\"en\"")
		.collect(Collectors.toMap(text -> text, Digests::firstOf));

	private Digests() {
	}

	/** The digest of a text. */
	public static String of(String text) {
		return HexFormat.of().formatHex(sha256(text));
	}

	/** The first digits of the digest of a text, enough to tell that it changed. */
	public static String shortOf(String text) {
		String known = FREQUENT.get(text);
		return (known != null) ? known : firstOf(text);
	}

	private static String firstOf(String text) {
		return HexFormat.of().formatHex(sha256(text), 0, FIELD_DIGITS / 2);
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
