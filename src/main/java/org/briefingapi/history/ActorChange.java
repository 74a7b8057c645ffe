package org.briefingapi.history;

import java.time.OffsetDateTime;

/**
 * A change that a load made to a record.
 *
 * @param type the schema type of the record
 * @param label its label at that time
 * @param cause the change as a sentence
 */
public record ActorChange(ChangeKind kind, String slug, String type, String label, String cause,
		OffsetDateTime recordedAt) {
}
