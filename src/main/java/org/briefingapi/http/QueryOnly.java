package org.briefingapi.http;

import java.util.List;
import java.util.regex.Pattern;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;

/**
 * Tells whether a document contains only queries, which may be sent by GET and cached.
 */
final class QueryOnly {

	private static final Pattern NOT_A_QUERY = Pattern.compile("\\b(mutation|subscription)\\b");

	private QueryOnly() {
	}

	/** Whether the text makes this certain; false if the document must be parsed. */
	static boolean isSure(String document) {
		// a search for the words is much cheaper than the pattern
		return !(document.contains("mutation") || document.contains("subscription"))
				|| !NOT_A_QUERY.matcher(document).find();
	}

	/**
	 * Whether all operations are queries. A malformed document passes, since it is
	 * rejected later.
	 */
	static boolean holds(String document) {
		if (isSure(document)) {
			return true;
		}
		try {
			List<OperationDefinition> operations = Parser.parse(document)
				.getDefinitionsOfType(OperationDefinition.class);
			return operations.stream().allMatch(operation -> operation.getOperation() == Operation.QUERY);
		}
		catch (InvalidSyntaxException ex) {
			return true;
		}
	}

}
