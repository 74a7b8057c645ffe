package org.briefingapi.divergence;

import java.util.List;

import org.briefingapi.source.NewCitation;
import org.jspecify.annotations.Nullable;

/** A divergence to be recorded. */
public record NewDivergence(String slug, String entry, String property, DivergenceKind kind, String question,
		List<NewReading> readings, @Nullable String note) {

	/** A reading to be recorded. */
	public record NewReading(String value, List<NewCitation> citations, @Nullable String reason, boolean preferred) {
	}

}
