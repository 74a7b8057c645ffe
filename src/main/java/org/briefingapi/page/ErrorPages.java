package org.briefingapi.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.database.StatementTimeout;
import org.briefingapi.history.ChangeHistory;
import org.briefingapi.history.ChangeHistory.Titled;
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

/** Answers a browser with a page where other clients get problem details. */
@Component
class ErrorPages implements HandlerExceptionResolver, Ordered {

	private final Pages pages;

	private final ChangeHistory history;

	ErrorPages(Pages pages, ChangeHistory history) {
		this.pages = pages;
		this.history = history;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		ErrorResponse problem = problem(failure);
		String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
		if (problem == null || response.isCommitted() || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
			return null;
		}
		Map<String, String> near = near(problem);
		String detail = String.valueOf(problem.getBody().getDetail());
		write(pages.uncached(request, problem.getStatusCode(),
				new Page("error", String.valueOf(problem.getBody().getTitle()), null, List.of())
					// the page has links to them
					.with("detail", near.isEmpty() ? detail : detail.replaceFirst("; near it are .*", "."))
					.with("near", near)),
				problem, response);
		return new ModelAndView();
	}

	private static @Nullable ErrorResponse problem(Exception failure) {
		if (DatabaseAvailability.isBehind(failure)) {
			return Problem.unavailable(DatabaseAvailability.MESSAGE, 1);
		}
		if (failure instanceof ErrorResponse known) {
			return known;
		}
		return StatementTimeout.isBehind(failure) ? Problem.unavailable(StatementTimeout.MESSAGE, 1) : null;
	}

	/** The names of records near a slug that is none, by slug. */
	private Map<String, String> near(ErrorResponse problem) {
		Map<String, Object> properties = problem.getBody().getProperties();
		Map<String, String> names = new LinkedHashMap<>();
		if (properties != null && properties.get("near") instanceof List<?> slugs) {
			slugs.stream()
				.map(String::valueOf)
				.forEach(slug -> names.put(slug, history.find(slug).map(Titled::title).orElse(slug)));
		}
		return names;
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
