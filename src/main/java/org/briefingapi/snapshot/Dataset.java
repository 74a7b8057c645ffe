package org.briefingapi.snapshot;

import java.time.OffsetDateTime;

/**
 * The data set that is served.
 *
 * @param version a digest over the content, the same on every machine and database
 */
public record Dataset(String version, String licence, OffsetDateTime loadedAt) {
}
