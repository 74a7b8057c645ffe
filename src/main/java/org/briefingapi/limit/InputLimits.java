package org.briefingapi.limit;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SourceLocation;
import graphql.language.Value;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values of arguments and variables before they are coerced: the lengths of
 * lists, the depth of objects, and the total number of values.
 */
final class InputLimits {

	private final Limits limits;

	private final String inputs;

	private int values;

	/**
	 * Create the check.
	 * @param inputs the name for these inputs in error messages
	 */
	InputLimits(Limits limits, String inputs) {
		this.limits = limits;
		this.inputs = inputs;
	}

	/** Checks the values of variables as the client sent them. */
	void checkVariables(Map<String, Object> variables) {
		variables.forEach((name, value) -> check("$" + name, value, 0));
	}

	private void check(String name, @Nullable Object value, int depth) {
		count();
		if (value instanceof Collection<?> list) {
			checkSize(name, list.size(), null);
			list.forEach(entry -> check(name, entry, depth));
		}
		else if (value instanceof Map<?, ?> object) {
			checkDepth(name, depth + 1, null);
			object.forEach((field, nested) -> check(name + "." + field, nested, depth + 1));
		}
	}

	/** Checks a literal in a document. */
	void check(String name, @Nullable Value<?> value) {
		check(name, value, 0);
	}

	private void check(String name, @Nullable Value<?> value, int depth) {
		count();
		if (value instanceof ArrayValue list) {
			checkSize(name, list.getValues().size(), list.getSourceLocation());
			list.getValues().forEach(entry -> check(name, entry, depth));
		}
		else if (value instanceof ObjectValue object) {
			checkDepth(name, depth + 1, object.getSourceLocation());
			for (ObjectField field : object.getObjectFields()) {
				check(name, field.getValue(), depth + 1);
			}
		}
	}

	private void count() {
		if (++values > limits.inputValues()) {
			throw new LimitExceeded("input-values", limits.inputValues(), null, null, String.format(Locale.ROOT,
					"The %s have more than %d values together.", inputs, limits.inputValues()));
		}
	}

	private void checkDepth(String name, int depth, @Nullable SourceLocation location) {
		if (depth > limits.inputDepth()) {
			throw new LimitExceeded("input-depth", limits.inputDepth(), null, location, String.format(Locale.ROOT,
					"%s has more than %d objects within each other.", name, limits.inputDepth()));
		}
	}

	private void checkSize(String name, int size, @Nullable SourceLocation location) {
		LimitExceeded.check("list-size", name.replace("%", "%%") + " has %d entries; at most %d are allowed.",
				limits.listSize(), size, location);
	}

}
