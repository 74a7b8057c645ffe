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

/** The closed list of error codes that an answer may carry in {@code extensions.code}. */
public enum ErrorCode implements ErrorClassification {

	/** The document, a variable or an argument is not what the schema asks for. */
	BAD_USER_INPUT,
	/** What the request cannot do without does not exist. */
	NOT_FOUND,
	/** A cursor was not given by this list with this filter and order. */
	INVALID_CURSOR,
	/** The request asks for more than a limit allows. */
	LIMIT_EXCEEDED,
	/** The server does not know a persisted document of that hash. */
	PERSISTED_DOCUMENT_NOT_FOUND,
	/** The server runs trusted documents only, and this is none. */
	DOCUMENT_NOT_TRUSTED,
	/** The search index of the data set is not there yet. */
	NOT_READY,
	/** The request took longer than it may, or the database does not answer. */
	TIMEOUT,
	/** A fault of the server; the log has the details under the id in the message. */
	INTERNAL_ERROR;

	/** An error with this code that belongs to no place in the document. */
	public GraphQLError error(String message) {
		return error(message, Map.of(), null, null);
	}

	/** An error of ours; the id is all that is told, and leads to the rest in the log. */
	public static GraphQLError internalError(String id) {
		return internalError(id, null, null);
	}

	static GraphQLError internalError(String id, @Nullable List<SourceLocation> locations,
			@Nullable List<Object> path) {
		return INTERNAL_ERROR.error("Something went wrong here; the log has it as " + id + ".", Map.of("id", id),
				locations, path);
	}

	/** An error of a server that cannot reach its database. */
	public static GraphQLError unavailable(@Nullable List<SourceLocation> locations, @Nullable List<Object> path) {
		return TIMEOUT.error(DatabaseAvailability.MESSAGE, Map.of(), locations, path);
	}

	/**
	 * Whether the server could not reach its database, so that the answer is of no use.
	 */
	public static boolean isUnavailable(ResponseError error) {
		return error.getErrorType() == TIMEOUT && DatabaseAvailability.MESSAGE.equals(error.getMessage());
	}

	/**
	 * An error with this code.
	 * @param details what it tells beside the code, by name
	 */
	public GraphQLError error(String message, Map<String, ?> details, @Nullable List<SourceLocation> locations,
			@Nullable List<Object> path) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", name());
		extensions.putAll(details);
		GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError().errorType(this).message(message);
		// the specification wants no empty list of locations
		error.locations((locations == null || locations.isEmpty()) ? null : locations);
		return error.path(path).extensions(extensions).build();
	}

}
