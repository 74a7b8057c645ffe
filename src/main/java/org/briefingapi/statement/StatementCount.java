package org.briefingapi.statement;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The number of statements with a combination of values.
 *
 * @param keys one value for each requested dimension, in the same order
 */
record StatementCount(List<Key> keys, int count) {

	/**
	 * A value of a dimension.
	 *
	 * @param value null for undated statements
	 */
	record Key(StatementDimension dimension, @Nullable String value) {
	}

}
