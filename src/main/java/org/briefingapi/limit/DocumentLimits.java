package org.briefingapi.limit;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.execution.AbortExecutionException;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.VariableDefinition;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.briefingapi.graphql.ErrorCode;

/** Checks the limits of the text and the syntax of documents. */
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

	/** Checks a document once it is parsed. */
	void checkParsed(Document document) {
		document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.filter(operation -> operation.getOperation() == Operation.SUBSCRIPTION)
			.forEach(operation -> requireRootField(operation.getSelectionSet()));
		Counter counter = new Counter(new InputLimits(limits, "arguments"));
		new NodeTraverser().preOrder(counter, document);
		LimitExceeded.check("aliases", "The document has %d aliases; at most %d are allowed.", limits.aliases(),
				counter.aliases, null);
		LimitExceeded.check("directives", "The document has %d directives; at most %d are allowed.",
				limits.directives(), counter.directives, null);
	}

	/**
	 * The validation of the library fails on a subscription that leaves its field out.
	 */
	private static void requireRootField(SelectionSet selections) {
		for (Selection<?> selection : selections.getSelections()) {
			if (selection instanceof DirectivesContainer<?> container
					&& (container.hasDirective("skip") || container.hasDirective("include"))) {
				throw new AbortExecutionException(List
					.of(ErrorCode.BAD_USER_INPUT.error("The field of a subscription cannot have @skip or @include.",
							Map.of(), List.of(selection.getSourceLocation()), null)));
			}
			if (selection instanceof InlineFragment fragment) {
				requireRootField(fragment.getSelectionSet());
			}
		}
	}

	@SuppressWarnings("rawtypes")
	private static final class Counter extends NodeVisitorStub {

		private final InputLimits inputs;

		private int aliases;

		private int directives;

		Counter(InputLimits inputs) {
			this.inputs = inputs;
		}

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
			inputs.check(written.getName(), written.getValue());
			return TraversalControl.CONTINUE;
		}

		@Override
		public TraversalControl visitVariableDefinition(VariableDefinition variable, TraverserContext<Node> context) {
			if (variable.getDefaultValue() != null) {
				inputs.check("$" + variable.getName(), variable.getDefaultValue());
			}
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

	}

}
