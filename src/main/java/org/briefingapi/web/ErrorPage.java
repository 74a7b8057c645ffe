package org.briefingapi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.ErrorResponse;

/** Makes the page that a browser gets instead of problem details. */
public interface ErrorPage {

	/**
	 * Sets status and headers of the page, and returns its body.
	 * @return null if the client is no browser; the response is then unchanged
	 */
	byte @Nullable [] prepare(HttpServletRequest request, HttpServletResponse response, ErrorResponse problem);

}
