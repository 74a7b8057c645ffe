package org.briefingapi.limit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.execution.AbortExecutionException;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.briefingapi.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The limits of what is written in a document and its variables. */
final class DocumentLimits {

	private final Limits limits;

	DocumentLimits(Limits limits) {
		this.limits = limits;
	}

	/** Checks a document before it is parsed. */
	void checkText(String document) {
		LimitExceeded.check("characters", "The document has %d characters; at most %d are allowed.",
				limits.characters(), document.length(), null);
		int digits = 0;
		for (int i = 0; i < document.length(); i++) {
			char symbol = document.charAt(i);
			digits = (symbol >= '0' && symbol <= '9') ? digits + 1 : 0;
			if (digits > limits.digits()) {
				throw new LimitExceeded("digits", limits.digits(), null, null, String.format(Locale.ROOT,
						"A number in the document has more than %d digits.", limits.digits()));
			}
		}
	}

	/** Checks the lists in the values of variables. */
	void checkVariables(Map<String, Object> variables) {
		variables.forEach((name, value) -> checkLists("$" + name, value));
	}

	private void checkLists(String path, @Nullable Object value) {
		if (value instanceof Collection<?> list) {
			checkList(path, list.size(), null);
			list.forEach(entry -> checkLists(path, entry));
		}
		else if (value instanceof Map<?, ?> object) {
			object.forEach((name, field) -> checkLists(path + "." + name, field));
		}
	}

	private void checkList(String name, int size, @Nullable SourceLocation location) {
		LimitExceeded.check("list-size", name.replace("%", "%%") + " has %d entries; at most %d are allowed.",
				limits.listSize(), size, location);
	}

	/** Checks a document once it is parsed. */
	void checkParsed(Document document) {
		Counter counter = new Counter();
		new NodeTraverser().preOrder(counter, document);
		LimitExceeded.check("aliases", "The document has %d aliases; at most %d are allowed.", limits.aliases(),
				counter.aliases, null);
		LimitExceeded.check("directives", "The document has %d directives; at most %d are allowed.",
				limits.directives(), counter.directives, null);
	}

	@SuppressWarnings("rawtypes")
	private final class Counter extends NodeVisitorStub {

		private int aliases;

		private int directives;

		private String argument = "A list";

		@Override
		public TraversalControl visitField(Field field, TraverserContext<Node> context) {
			if (field.getAlias() != null) {
				aliases++;
			}
			return TraversalControl.CONTINUE;
		}

		@Override
		public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
			directives++;
			return TraversalControl.CONTINUE;
		}

		@Override
		public TraversalControl visitArgument(Argument written, TraverserContext<Node> context) {
			argument = written.getName();
			return TraversalControl.CONTINUE;
		}

		@Override
		public TraversalControl visitStringValue(StringValue string, TraverserContext<Node> context) {
			if (string.getValue().indexOf('\0') >= 0) {
				throw new AbortExecutionException(List.of(ErrorCode.BAD_USER_INPUT.error(
						"A string has the character U+0000, which no text can have here.", Map.of(),
						List.of(string.getSourceLocation()), null)));
			}
			return TraversalControl.CONTINUE;
		}

		@Override
		public TraversalControl visitArrayValue(ArrayValue list, TraverserContext<Node> context) {
			checkList(argument, list.getValues().size(), list.getSourceLocation());
			return TraversalControl.CONTINUE;
		}

	}

}
