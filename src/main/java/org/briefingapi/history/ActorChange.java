package org.briefingapi.history;

import java.time.OffsetDateTime;

/**
 * What a load did to a record.
 *
 * @param type the schema type of the record
 * @param label what readers called it then
 * @param cause what was done, as a sentence
 */
public record ActorChange(ChangeKind kind, String slug, String type, String label, String cause,
		OffsetDateTime recordedAt) {
}
