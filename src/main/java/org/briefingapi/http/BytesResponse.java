package org.briefingapi.http;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.web.EntityTags;
import org.briefingapi.web.ResponseSender;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A response whose body is complete.
 *
 * @param contentType null if there is no body
 */
public record BytesResponse(HttpStatus status, @Nullable String contentType, HttpHeaders headers, byte[] body) {

	/** Sends the response, or status 304 if the client has it already. */
	public void writeTo(HttpServletRequest request, HttpServletResponse response, ResponseSender sender)
			throws IOException {
		headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		if (isKnown(request)) {
			response.setStatus(HttpStatus.NOT_MODIFIED.value());
			return;
		}
		response.setStatus(status.value());
		if (contentType != null) {
			response.setContentType(contentType);
			sender.send(request, response, body);
		}
	}

	private boolean isKnown(HttpServletRequest request) {
		String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		String tag = (known != null) ? headers.getFirst(HttpHeaders.ETAG) : null;
		return tag != null && (tag.equals(known) || EntityTags.isKnown(ETag.parse(tag).get(0), request));
	}

}
