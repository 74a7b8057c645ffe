package org.briefingapi.http;

import java.util.List;
import java.util.regex.Pattern;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;

/** Tells whether a document holds queries only, which may be sent by GET and cached. */
final class QueryOnly {

	private static final Pattern NOT_A_QUERY = Pattern.compile("\\b(mutation|subscription)\\b");

	private QueryOnly() {
	}

	/** Whether that is certain from the text. */
	static boolean isSure(String document) {
		// to search for the words costs much less than to match the pattern
		return !(document.contains("mutation") || document.contains("subscription"))
				|| !NOT_A_QUERY.matcher(document).find();
	}

	/** Whether no operation is another one; a document that cannot be parsed has none. */
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
