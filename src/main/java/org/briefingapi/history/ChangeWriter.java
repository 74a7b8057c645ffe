package org.briefingapi.history;

import java.time.OffsetDateTime;

import org.briefingapi.database.RowWriter;

import org.springframework.stereotype.Component;

/** Writes the changes that a load makes. */
@Component
public class ChangeWriter {

	private final RowWriter rows;

	ChangeWriter(RowWriter rows) {
		this.rows = rows;
	}

	/** Adds a change to a record, which has no version until the load is complete. */
	public void add(ChangeKind kind, String slug, String type, String label, String cause, OffsetDateTime at) {
		rows.add(new ChangeEntity(kind, slug, type, label, cause, at));
	}

}
