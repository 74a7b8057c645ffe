package org.briefingapi.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A request as its bytes came in: two that are equal have equal answers, as long as data
 * set and day stay. Ordered, so that no choice of bytes makes a map of them slow.
 */
final class CacheKey implements Comparable<CacheKey> {

	private static final Comparator<CacheKey> ORDER = Comparator.comparing((CacheKey question) -> question.head)
		.thenComparing(question -> question.payload, Arrays::compare);

	private final String head;

	private final byte[] payload;

	private final int hash;

	private CacheKey(String head, byte[] payload) {
		this.head = head;
		this.payload = payload;
		this.hash = 31 * head.hashCode() + Arrays.hashCode(payload);
	}

	/** What is asked; null if the answer may be for this client alone. */
	static @Nullable CacheKey of(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getHeader(HttpHeaders.COOKIE) != null
				|| request.getHeader(HttpHeaders.ORIGIN) != null) {
			return null;
		}
		String method = request.getMethod();
		String head = method + '\n' + request.getHeader(HttpHeaders.ACCEPT) + '\n' + request.getContentType();
		if (method.equals("POST")) {
			try {
				return new CacheKey(head, RequestBodyFilter.body(request));
			}
			catch (RequestRejectedException ex) {
				return null;
			}
		}
		String query = request.getQueryString();
		return (method.equals("GET") && query != null) ? new CacheKey(head, query.getBytes(StandardCharsets.ISO_8859_1))
				: null;
	}

	int size() {
		return 2 * head.length() + payload.length;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof CacheKey question && question.hash == hash && question.head.equals(head)
				&& Arrays.equals(question.payload, payload);
	}

	@Override
	public int hashCode() {
		return hash;
	}

	@Override
	public int compareTo(CacheKey other) {
		return ORDER.compare(this, other);
	}

}
