package org.briefingapi.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A fault of a request that its sender can mend; the message says how. */
public class RequestException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final ErrorCode code;

	private final @Nullable String argument;

	/**
	 * Create the exception.
	 * @param argument the path of the argument at fault, for example
	 * {@code filter.said.from}; null if it is none
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

	/** The error as it is told. */
	public GraphQLError error() {
		return error(null, null);
	}

	GraphQLError error(@Nullable List<SourceLocation> locations, @Nullable List<Object> path) {
		return code.error(Objects.requireNonNull(getMessage()), extensions(), locations, path);
	}

}
