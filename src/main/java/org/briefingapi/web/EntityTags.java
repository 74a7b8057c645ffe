package org.briefingapi.web;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.codec.digest.DigestUtils;
import org.briefingapi.snapshot.Dataset;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Computes entity tags as digests of all inputs of an answer. The tags are weak, since
 * the compressed and the plain answer share one, and Tomcat does not compress answers
 * with a strong tag.
 */
public final class EntityTags {

	private static final int DIGITS = 32;

	private EntityTags() {
	}

	/**
	 * The tag of an answer.
	 * @param parts the inputs of the answer besides the build, the data set and the base
	 * URL
	 */
	public static ETag of(Dataset dataset, @Nullable Object... parts) {
		Stream<@Nullable Object> all = Stream.concat(Stream.of(Build.REVISION, dataset.version(),
				dataset.loadedAt().toInstant(), dataset.description(), base()), Stream.of(parts));
		// length prefixes keep the parts apart
		String text = all.map(String::valueOf).map(part -> part.length() + ":" + part).collect(Collectors.joining());
		return new ETag(DigestUtils.sha256Hex(text).substring(0, DIGITS), true);
	}

	/** The base URL of this server, as the client addresses it. */
	public static String base() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
	}

	/** Whether If-None-Match contains this tag or a wildcard. */
	public static boolean isKnown(ETag tag, HttpServletRequest request) {
		return known(request).stream().anyMatch(known -> known.isWildcard() || known.compare(tag, false));
	}

	/** Whether If-None-Match contains this very tag. */
	public static boolean isNamed(ETag tag, HttpServletRequest request) {
		return known(request).stream().anyMatch(known -> !known.isWildcard() && known.compare(tag, false));
	}

	private static List<ETag> known(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH))
			.stream()
			.flatMap(header -> ETag.parse(header).stream())
			.toList();
	}

}
