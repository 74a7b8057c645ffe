package org.briefingapi.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a request. Unknown ones are rejected; otherwise a misspelt
 * {@code asOf} would be ignored without notice.
 */
public final class QueryParameters {

	private static final Pattern DAY = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private final Map<String, String[]> parameters;

	private QueryParameters(Map<String, String[]> parameters) {
		this.parameters = parameters;
	}

	/**
	 * Read the parameters of a request.
	 * @throws Problem if a parameter is unknown, or given more than once
	 */
	public static QueryParameters of(HttpServletRequest request, String... known) {
		List<String> names = Arrays.asList(known);
		request.getParameterMap().forEach((name, values) -> {
			if (!names.contains(name)) {
				throw Problem
					.badParameter(name,
							String.format(Locale.ROOT, "There is no parameter \"%s\" here; %s.", name,
									names.isEmpty() ? "there are none" : "there are " + String.join(", ", names)))
					.with("known", names);
			}
			if (values.length > 1) {
				throw Problem.badParameter(name,
						String.format(Locale.ROOT, "%s is given %d times.", name, values.length));
			}
		});
		return new QueryParameters(request.getParameterMap());
	}

	/** The value of a parameter; null if it is absent. */
	public @Nullable String text(String name) {
		String[] values = parameters.get(name);
		return (values != null) ? values[0] : null;
	}

	/**
	 * The value of a parameter as a date; null if it is absent or empty.
	 * @throws Problem if the value is no date
	 */
	public @Nullable LocalDate day(String name) {
		String text = text(name);
		// an HTML form sends empty fields, too
		if (text == null || text.isEmpty()) {
			return null;
		}
		try {
			if (DAY.matcher(text).matches()) {
				return LocalDate.parse(text);
			}
		}
		catch (DateTimeParseException ex) {
			// reported below
		}
		throw Problem.badParameter(name,
				String.format(Locale.ROOT, "%s is \"%s\", which is no day; write one as 2023-07-12.", name, text));
	}

}
