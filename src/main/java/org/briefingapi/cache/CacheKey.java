package org.briefingapi.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.http.RequestBody;
import org.briefingapi.http.RequestRejectedException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The key of a request in the cache: its body or query component, and each header that
 * affects the response. Data set and day are checked apart. Keys are comparable, so that
 * a hash map stays fast even if a client provokes collisions.
 */
final class CacheKey implements Comparable<CacheKey> {

	private static final Comparator<CacheKey> ORDER = Comparator.comparing((CacheKey key) -> key.head)
		.thenComparing(key -> key.payload, Arrays::compare);

	/**
	 * A request with one of these headers is not cached: its response may be specific to
	 * the client.
	 */
	private static final List<String> UNCACHED = List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE,
			HttpHeaders.ORIGIN, HttpHeaders.CONTENT_ENCODING);

	private final String head;

	private final byte[] payload;

	private final int hash;

	private CacheKey(String head, byte[] payload) {
		this.head = head;
		this.payload = payload;
		this.hash = 31 * head.hashCode() + Arrays.hashCode(payload);
	}

	/** The key of a request; null if its response is not cached. */
	static @Nullable CacheKey of(HttpServletRequest request) {
		for (String name : UNCACHED) {
			if (request.getHeader(name) != null) {
				return null;
			}
		}
		String method = request.getMethod();
		if (method.equals("POST")) {
			try {
				return new CacheKey(head(request), RequestBody.of(request));
			}
			catch (RequestRejectedException ex) {
				return null;
			}
		}
		String query = request.getQueryString();
		return (method.equals("GET") && query != null)
				? new CacheKey(head(request), query.getBytes(StandardCharsets.ISO_8859_1)) : null;
	}

	/** The method, the content type and all lines of Accept. */
	private static String head(HttpServletRequest request) {
		StringBuilder head = new StringBuilder(request.getMethod()).append('\n').append(request.getContentType());
		Enumeration<String> accept = request.getHeaders(HttpHeaders.ACCEPT);
		while (accept.hasMoreElements()) {
			head.append('\n').append(accept.nextElement());
		}
		return head.toString();
	}

	int size() {
		return 2 * head.length() + payload.length;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof CacheKey key && key.hash == hash && key.head.equals(head)
				&& Arrays.equals(key.payload, payload);
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
