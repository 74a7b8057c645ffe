package org.briefingapi.agreement;

import org.jspecify.annotations.Nullable;

/**
 * How many areas sources state and how many they name; the difference is never filled.
 *
 * @param unnamed how many of the stated areas no source names; null if no number is
 * stated
 */
public record AreaCount(@Nullable Integer stated, int named, @Nullable Integer unnamed) {

	static AreaCount of(@Nullable Integer stated, int named) {
		return new AreaCount(stated, named, (stated != null) ? Math.max(0, stated - named) : null);
	}

}
