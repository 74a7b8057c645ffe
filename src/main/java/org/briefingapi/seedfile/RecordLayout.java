package org.briefingapi.seedfile;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** The way in which a record is written in its file. */
public interface RecordLayout {

	/** The line of a value, or of the nearest one above it if there is none. */
	int line(JsonPointer pointer);

	/** The characters of a single value as they stand in the file; null if unknown. */
	default @Nullable String written(JsonPointer pointer) {
		return null;
	}

}
