package org.briefingapi.limit;

import java.util.Locale;

import graphql.ExecutionInput;

/**
 * Counts the values and the bytes of an answer during execution, and stops the operation
 * at the limits. The estimate before execution may have been too low.
 */
final class ActualCost {

	/** The approximate size of a field name with quotation marks, colon and comma. */
	private static final int BYTES_OF_VALUE = 16;

	private final ExecutionInput input;

	private final Limits limits;

	private long values;

	private long bytes;

	ActualCost(ExecutionInput input, Limits limits) {
		this.input = input;
		this.limits = limits;
	}

	/** Counts a value. */
	void add(Object value) {
		values++;
		bytes += BYTES_OF_VALUE + ((value instanceof CharSequence text) ? text.length() : 0);
		if (values > limits.values()) {
			interrupt("values", limits.values(),
					"The answer has more than %d values, which is the limit. Ask for less at once.");
		}
		else if (bytes > limits.answer().toBytes()) {
			interrupt("answer", limits.answer().toBytes(),
					"The answer has more than %d bytes, which is the limit. Ask for less at once.");
		}
	}

	private void interrupt(String limit, long allowed, String sentence) {
		Interruption.interrupt(input,
				LimitExceeded.error(limit, allowed, null, null, String.format(Locale.ROOT, sentence, allowed)));
	}

	/** The number of values counted so far. */
	long values() {
		return values;
	}

}
