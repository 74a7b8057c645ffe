package org.briefingapi.seedload;

import java.util.List;
import java.util.function.Consumer;

/**
 * What takes the records of one type.
 *
 * @param added takes new records
 * @param revised takes records in place of those that it has
 */
record RecordSink<T>(Class<T> type, Consumer<List<T>> added, Consumer<List<T>> revised) {

	void add(List<Object> records) {
		added.accept(records.stream().map(type::cast).toList());
	}

	void revise(List<Object> records) {
		revised.accept(records.stream().map(type::cast).toList());
	}

}
