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
 * The parameters of a request. One that is not known is refused: a misspelt date would
 * else be answered as if there were none.
 */
public final class QueryParameters {

	private static final Pattern DAY = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private final Map<String, String[]> parameters;

	private QueryParameters(Map<String, String[]> parameters) {
		this.parameters = parameters;
	}

	/**
	 * The parameters of a request.
	 * @throws Problem if there is another one, or one of them twice
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

	/** The text of a parameter; null if it is not given. */
	public @Nullable String text(String name) {
		String[] values = parameters.get(name);
		return (values != null) ? values[0] : null;
	}

	/**
	 * The day that a parameter names; null if it is not given.
	 * @throws Problem if it names none
	 */
	public @Nullable LocalDate day(String name) {
		String text = text(name);
		// a form sends what is left empty, too
		if (text == null || text.isEmpty()) {
			return null;
		}
		try {
			if (DAY.matcher(text).matches()) {
				return LocalDate.parse(text);
			}
		}
		catch (DateTimeParseException ex) {
			// worded below
		}
		throw Problem.badParameter(name,
				String.format(Locale.ROOT, "%s is \"%s\", which is no day; write one as 2023-07-12.", name, text));
	}

}
