package org.briefingapi.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.snapshot.Dataset;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Marks answers by all that they depend on, and knows those that a reader has. */
public final class EntityTags {

	/** A reader may keep an answer, and asks each time whether it is still good. */
	public static final String CACHE_CONTROL = "public, max-age=0, must-revalidate";

	private static final int DIGITS = 32;

	private static final String RELEASE = Optional.ofNullable(EntityTags.class.getPackage().getImplementationVersion())
		.orElse("");

	private EntityTags() {
	}

	/**
	 * The mark of an answer.
	 * @param parts what it depends on beside the program, the data set and the address of
	 * this server
	 */
	public static ETag of(Dataset dataset, Object... parts) {
		List<String> all = new ArrayList<>(List.of(RELEASE, dataset.version(),
				dataset.loadedAt().toInstant().toString(), dataset.description().toString(), base()));
		Arrays.stream(parts).map(String::valueOf).forEach(all::add);
		return new ETag(sha256(String.join("\n", all)).substring(0, DIGITS), false);
	}

	/** Where this server is, as the reader sees it. */
	public static String base() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
	}

	/** Whether the reader has the answer with this mark. */
	public static boolean isKnown(ETag mark, HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH))
			.stream()
			.flatMap(header -> ETag.parse(header).stream())
			.anyMatch(known -> known.isWildcard() || known.compare(mark, false));
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
