package org.briefingapi.history;

import java.time.OffsetDateTime;

/**
 * A record that was added, corrected or removed, as a change that concerns another
 * record.
 *
 * @param slug the record
 * @param type its schema type
 * @param cause the change as a sentence
 * @param version the version of the data set that came of it; empty for a record that
 * came for the first time
 */
public record SubjectChange(String slug, String type, ChangeKind kind, String label, String cause,
		OffsetDateTime recordedAt, String version) {
}
