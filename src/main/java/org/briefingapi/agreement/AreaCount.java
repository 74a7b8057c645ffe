package org.briefingapi.agreement;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of areas that sources state and name. The difference is never filled.
 *
 * @param unnamed the number of stated areas that no source names; null if no number is
 * stated
 */
public record AreaCount(@Nullable Integer stated, int named, @Nullable Integer unnamed) {

	static AreaCount of(@Nullable Integer stated, int named) {
		return new AreaCount(stated, named, (stated != null) ? Math.max(0, stated - named) : null);
	}

}
