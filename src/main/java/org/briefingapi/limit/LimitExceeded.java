package org.briefingapi.limit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;
import org.briefingapi.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A request that exceeds a limit. It is not executed. */
final class LimitExceeded extends AbortExecutionException {

	private static final long serialVersionUID = 1;

	/**
	 * Create the exception.
	 * @param limit the property of the limit, without its prefix
	 * @param found the number found; null if counting stopped at the limit
	 */
	LimitExceeded(String limit, long allowed, @Nullable Long found, @Nullable SourceLocation location, String message) {
		super(List.of(error(limit, allowed, found, location, message)));
	}

	/**
	 * Throws the exception if the number found is above the limit.
	 * @param sentence the message, a format for the found and the allowed number
	 */
	static void check(String limit, String sentence, long allowed, long found, @Nullable SourceLocation location) {
		if (found > allowed) {
			throw new LimitExceeded(limit, allowed, found, location,
					String.format(Locale.ROOT, sentence, found, allowed));
		}
	}

	static GraphQLError error(String limit, long allowed, @Nullable Long found, @Nullable SourceLocation location,
			String message) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("limit", limit);
		details.put("allowed", allowed);
		if (found != null) {
			details.put("found", found);
		}
		return ErrorCode.LIMIT_EXCEEDED.error(message, details, (location != null) ? List.of(location) : null, null);
	}

}
