package org.briefingapi.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells a browser in a page what others are told as problem details. */
@Component
class ErrorPages implements HandlerExceptionResolver, Ordered {

	private final Pages pages;

	ErrorPages(Pages pages) {
		this.pages = pages;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		ErrorResponse problem = DatabaseAvailability.isBehind(failure)
				? Problem.unavailable(DatabaseAvailability.MESSAGE, 1)
				: (failure instanceof ErrorResponse known) ? known : null;
		String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
		if (problem == null || response.isCommitted() || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
			return null;
		}
		Object near = (problem.getBody().getProperties() != null) ? problem.getBody().getProperties().get("near")
				: null;
		write(pages.uncached(request, problem.getStatusCode(),
				new Page("error", String.valueOf(problem.getBody().getTitle()),
						Map.of("detail", String.valueOf(problem.getBody().getDetail()), "near",
								(near instanceof List<?> names) ? names : List.of()),
						null, List.of())),
				problem, response);
		return new ModelAndView();
	}

	private static void write(ResponseEntity<byte[]> page, ErrorResponse problem, HttpServletResponse response) {
		try {
			response.setStatus(page.getStatusCode().value());
			problem.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
			page.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
			response.getOutputStream().write(Objects.requireNonNull(page.getBody()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
