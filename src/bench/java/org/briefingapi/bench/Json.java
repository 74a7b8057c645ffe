package org.briefingapi.bench;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** JSON written by hand. */
class Json {

	private static final JsonStringEncoder STRINGS = JsonStringEncoder.getInstance();

	private final StringBuilder text = new StringBuilder(4096);

	/** Adds JSON as it is, after a comma where one has to stand. */
	Json raw(String json) {
		char last = text.isEmpty() ? '{' : text.charAt(text.length() - 1);
		if (last != '{' && last != '[' && last != ':' && json.charAt(0) != '}' && json.charAt(0) != ']') {
			text.append(',');
		}
		text.append(json);
		return this;
	}

	Json field(String name, @Nullable String value) {
		raw("\"" + name + "\":");
		if (value == null) {
			text.append("null");
		}
		else {
			text.append('"');
			STRINGS.quoteAsString(value, text);
			text.append('"');
		}
		return this;
	}

	@Override
	public String toString() {
		return text.toString();
	}

}
