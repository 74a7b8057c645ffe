package org.briefingapi.statement;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How many statements have these values.
 *
 * @param keys one for each dimension asked for, in that order
 */
record StatementCount(List<Key> keys, int count) {

	/**
	 * One value of a dimension.
	 *
	 * @param value null for statements that no source dates
	 */
	record Key(StatementDimension dimension, @Nullable String value) {
	}

}
