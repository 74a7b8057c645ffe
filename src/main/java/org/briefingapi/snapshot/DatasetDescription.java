package org.briefingapi.snapshot;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How a data set describes itself.
 *
 * @param coversFrom the first day that its record covers; null where it declares none
 * @param coversUntil the last day until which its record was kept
 * @param licence terms under which the data may be used again
 * @param contact an address for questions about it
 */
@Embeddable
public record DatasetDescription(String title, @Nullable LocalDate coversFrom, @Nullable LocalDate coversUntil,
		String licence, @Nullable String contact) {

	/** Of a data set that does not describe itself. */
	public static final DatasetDescription NONE = new DatasetDescription("Untitled data set", null, null,
			"No licence is declared.", null);

}
