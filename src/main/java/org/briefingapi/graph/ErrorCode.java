package org.briefingapi.graph;

import graphql.ErrorClassification;

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
	/** The request took longer than it may. */
	TIMEOUT,
	/** A fault of the server; the log has the details under the id in the message. */
	INTERNAL_ERROR

}
