package org.briefingapi.http;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.snapshot.Dataset;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/**
 * An answer as its bytes went out.
 *
 * @param dataset which it was read from
 * @param day on which it was asked for, since some arguments default to today
 * @param tag the entity tag, if it was asked for by GET
 */
record CachedResponse(Dataset dataset, long day, String contentType, List<String> vary, @Nullable String tag,
		@Nullable String cacheControl, byte[] body) {

	void writeTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
		vary.forEach(value -> response.addHeader(HttpHeaders.VARY, value));
		if (cacheControl != null) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
		}
		if (tag != null) {
			response.setHeader(HttpHeaders.ETAG, tag);
			if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
				response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
				return;
			}
		}
		response.setContentType(contentType);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private static boolean isKnown(@Nullable String ifNoneMatch, String tag) {
		return ifNoneMatch != null && (ifNoneMatch.equals(tag)
				|| GraphQlEntityTags.matches(ETag.parse(tag).get(0), List.of(ifNoneMatch), true));
	}

	int size() {
		return body.length + 500;
	}

}
