package org.briefingapi.dataset;

import java.time.OffsetDateTime;

/**
 * When a record first came into the data set, and when its content last really changed.
 */
public record RecordDates(String slug, String type, OffsetDateTime recordedAt, OffsetDateTime revisedAt) {
}
