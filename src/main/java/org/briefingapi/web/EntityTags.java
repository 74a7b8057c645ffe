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
 * Entity tags of answers, which are digests of all that an answer depends on. They are
 * weak: an answer is the same whether it is compressed or not, and the server compresses
 * none that has a strong tag.
 */
public final class EntityTags {

	private static final int DIGITS = 32;

	private EntityTags() {
	}

	/**
	 * The tag of an answer.
	 * @param parts what it depends on beside the program, the data set and the address of
	 * this server, which links need
	 */
	public static ETag of(Dataset dataset, @Nullable Object... parts) {
		Stream<@Nullable Object> all = Stream.concat(Stream.of(Build.REVISION, dataset.version(),
				dataset.loadedAt().toInstant(), dataset.description(), base()), Stream.of(parts));
		// with lengths, so that no part can pass for the end of another
		String text = all.map(String::valueOf).map(part -> part.length() + ":" + part).collect(Collectors.joining());
		return new ETag(DigestUtils.sha256Hex(text).substring(0, DIGITS), true);
	}

	/** The address of this server, as the client sees it. */
	public static String base() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
	}

	/** Whether the client has the answer with this tag, or would take any. */
	public static boolean isKnown(ETag tag, HttpServletRequest request) {
		return known(request).stream().anyMatch(known -> known.isWildcard() || known.compare(tag, false));
	}

	/** Whether the client says by its tag that it has this answer. */
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
