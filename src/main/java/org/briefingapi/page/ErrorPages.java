package org.briefingapi.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.database.StatementTimeout;
import org.briefingapi.history.ChangeHistory;
import org.briefingapi.history.ChangeHistory.Titled;
import org.briefingapi.web.AcceptHeader;
import org.briefingapi.web.ErrorPage;
import org.briefingapi.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a browser with a page where other clients get problem details. Only a page that
 * names near records reads the database.
 */
@Component
class ErrorPages implements HandlerExceptionResolver, ErrorPage, Ordered {

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
		byte[] page = (problem == null || response.isCommitted()) ? null : prepare(request, response, problem);
		if (page == null) {
			return null;
		}
		try {
			response.getOutputStream().write(page);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ModelAndView();
	}

	@Override
	public byte @Nullable [] prepare(HttpServletRequest request, HttpServletResponse response, ErrorResponse problem) {
		if (!AcceptHeader.prefersPage(request.getHeader(HttpHeaders.ACCEPT))) {
			return null;
		}
		Map<String, String> near = near(problem);
		String detail = String.valueOf(problem.getBody().getDetail());
		ResponseEntity<byte[]> page = pages.uncached(request, problem.getStatusCode(),
				new Page("error", String.valueOf(problem.getBody().getTitle()), null, List.of())
					// the page has links to them
					.with("detail", near.isEmpty() ? detail : detail.replaceFirst("; near it are .*", "."))
					.with("near", near));
		response.setStatus(page.getStatusCode().value());
		problem.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
		page.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
		return page.getBody();
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

}
