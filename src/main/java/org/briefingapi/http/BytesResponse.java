package org.briefingapi.http;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An answer whose bytes are there already. Spring's own would look for a converter to
 * write them.
 *
 * @param contentType null if there is no body
 */
record BytesResponse(HttpStatus status, @Nullable String contentType, HttpHeaders headers,
		byte[] body) implements ServerResponse {

	@Override
	public HttpStatusCode statusCode() {
		return status;
	}

	@Override
	public MultiValueMap<String, Cookie> cookies() {
		return new LinkedMultiValueMap<>();
	}

	@Override
	public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
			throws IOException {
		writeTo(response);
		return null;
	}

	void writeTo(HttpServletResponse response) throws IOException {
		response.setStatus(status.value());
		headers.forEach((name, values) -> addAll(response, name, values));
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		if (contentType != null) {
			response.setContentType(contentType);
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
		}
	}

	private static void addAll(HttpServletResponse response, String name, List<String> values) {
		values.forEach(value -> response.addHeader(name, value));
	}

}
