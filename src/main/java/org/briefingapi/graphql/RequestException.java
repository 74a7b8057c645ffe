package org.briefingapi.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * An error in a request. Its message tells the client what is wrong and how to correct
 * it.
 */
public class RequestException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final ErrorCode code;

	private final @Nullable String argument;

	/**
	 * Create the exception.
	 * @param argument the path of the argument in error, for example {@code
	 * filter.said.from}; null if there is none
	 */
	public RequestException(ErrorCode code, @Nullable String argument, String message) {
		super(message);
		this.code = code;
		this.argument = argument;
	}

	public ErrorCode code() {
		return code;
	}

	/** The extensions of the error, by name. */
	public Map<String, Object> extensions() {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", code.name());
		if (argument != null) {
			extensions.put("argument", argument);
		}
		return extensions;
	}

	/** The error without a location. */
	public GraphQLError error() {
		return error(null, null);
	}

	GraphQLError error(@Nullable List<SourceLocation> locations, @Nullable List<Object> path) {
		return code.error(Objects.requireNonNull(getMessage()), extensions(), locations, path);
	}

}
