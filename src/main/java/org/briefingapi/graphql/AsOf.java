package org.briefingapi.graphql;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The day that a field is asked for; null for any time. */
public record AsOf(@Nullable LocalDate day) {
}
