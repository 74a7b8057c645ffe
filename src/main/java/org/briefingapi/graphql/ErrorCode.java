package org.briefingapi.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import org.briefingapi.database.DatabaseAvailability;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.ResponseError;

/** The error codes in {@code extensions.code}. The list is complete. */
public enum ErrorCode implements ErrorClassification {

	/** The document, a variable or an argument is invalid. */
	BAD_USER_INPUT,
	/** A required record does not exist. */
	NOT_FOUND,
	/** A cursor is damaged, or belongs to a list with another filter or order. */
	INVALID_CURSOR,
	/** The request exceeds a limit. */
	LIMIT_EXCEEDED,
	/** No persisted document has this hash. */
	PERSISTED_DOCUMENT_NOT_FOUND,
	/** The server runs trusted documents only, and the document is not trusted. */
	DOCUMENT_NOT_TRUSTED,
	/** The search index of the data set is not built yet. */
	NOT_READY,
	/** The request exceeded its time limit, or the database does not respond. */
	TIMEOUT,
	/** An internal error; the log has the details under the id in the message. */
	INTERNAL_ERROR;

	/** An error without a location. */
	public GraphQLError error(String message) {
		return error(message, Map.of(), null, null);
	}

	/**
	 * An internal error. The client gets only an id, under which the log has the details.
	 */
	public static GraphQLError internalError(String id) {
		return internalError(id, null, null);
	}

	static GraphQLError internalError(String id, @Nullable List<SourceLocation> locations,
			@Nullable List<Object> path) {
		return INTERNAL_ERROR.error("Something went wrong here; the log has it as " + id + ".", Map.of("id", id),
				locations, path);
	}

	/** The error while the database is unavailable. */
	public static GraphQLError unavailable(@Nullable List<SourceLocation> locations, @Nullable List<Object> path) {
		return TIMEOUT.error(DatabaseAvailability.MESSAGE, Map.of(), locations, path);
	}

	/**
	 * Whether an error says that the database is unavailable; the answer is then useless.
	 */
	public static boolean isUnavailable(ResponseError error) {
		return error.getErrorType() == TIMEOUT && DatabaseAvailability.MESSAGE.equals(error.getMessage());
	}

	/**
	 * An error with this code.
	 * @param details further extensions, by name
	 */
	public GraphQLError error(String message, Map<String, ?> details, @Nullable List<SourceLocation> locations,
			@Nullable List<Object> path) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", name());
		extensions.putAll(details);
		GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError().errorType(this).message(message);
		// the specification forbids an empty list of locations
		error.locations((locations == null || locations.isEmpty()) ? null : locations);
		return error.path(path).extensions(extensions).build();
	}

}
