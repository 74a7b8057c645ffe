package org.briefingapi.limit;

import java.util.Locale;

import graphql.ExecutionInput;

/**
 * The values and the text of an answer, counted while it is made. An operation that turns
 * out larger than its estimate is stopped at the limits.
 */
final class ActualCost {

	/** About what a name, quotation marks and a comma take. */
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
