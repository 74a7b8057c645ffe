package org.briefingapi.graphql;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The {@code asOf} argument of a field; null for no limit. */
public record AsOf(@Nullable LocalDate day) {
}
