package org.briefingapi.seedfile;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Maps the values of a record to places in its file. */
public interface RecordLayout {

	/** The line of a value; if the value is absent, the line of its nearest parent. */
	int line(JsonPointer pointer);

	/** The JSON of the record as written; null if the file has another format. */
	default @Nullable String json() {
		return null;
	}

	/** The characters of a scalar as written in the file; null if unknown. */
	default @Nullable String written(JsonPointer pointer) {
		return null;
	}

}
