package org.briefingapi.seedload;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON in one way only, as RFC 8785 does: sorted keys, no white space. A value
 * that is null or empty is left out, as if it had not been written.
 */
final class CanonicalJson {

	private static final JsonStringEncoder STRINGS = JsonStringEncoder.getInstance();

	private CanonicalJson() {
	}

	static String write(JsonNode value) {
		StringBuilder text = new StringBuilder();
		write(value, text);
		return text.toString();
	}

	/**
	 * Writes an object of values that are written already.
	 * @param values the values by key, none of which is absent
	 */
	static String object(SortedMap<String, String> values) {
		StringBuilder text = new StringBuilder("{");
		values.forEach((key, value) -> {
			text.append((text.length() > 1) ? "," : "");
			writeString(key, text);
			text.append(':').append(value);
		});
		return text.append('}').toString();
	}

	/** Whether the value stands for nothing. */
	static boolean isAbsent(JsonNode value) {
		return value.isNull() || value.isMissingNode() || (value.isContainer() && value.isEmpty());
	}

	private static void write(JsonNode value, StringBuilder text) {
		if (value.isObject()) {
			writeObject(value, text);
		}
		else if (value.isArray()) {
			writeArray(value, text);
		}
		else if (value.isString()) {
			writeString(value.stringValue(), text);
		}
		else {
			text.append(value);
		}
	}

	private static void writeString(String value, StringBuilder text) {
		text.append('"');
		STRINGS.quoteAsString(value, text);
		text.append('"');
	}

	private static void writeObject(JsonNode object, StringBuilder text) {
		List<String> keys = new ArrayList<>(object.propertyNames());
		keys.removeIf(key -> isAbsent(object.get(key)));
		keys.sort(null);
		String separator = "{";
		for (String key : keys) {
			text.append(separator);
			writeString(key, text);
			text.append(':');
			write(object.get(key), text);
			separator = ",";
		}
		text.append(keys.isEmpty() ? "{}" : "}");
	}

	private static void writeArray(JsonNode array, StringBuilder text) {
		text.append('[');
		for (int i = 0; i < array.size(); i++) {
			if (i > 0) {
				text.append(',');
			}
			write(array.get(i), text);
		}
		text.append(']');
	}

}
