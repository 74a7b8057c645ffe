package org.briefingapi.history;

import java.time.OffsetDateTime;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A record that a load added, corrected or removed. */
@Entity
@Table(name = "change")
class ChangeEntity {

	@Id
	public long number;

	public String slug;

	public String type;

	@Enumerated(EnumType.STRING)
	public ChangeKind kind;

	public String label;

	public String cause;

	/** The time of the load, by which its edition is found. */
	public OffsetDateTime recordedAt;

	protected ChangeEntity() {
	}

	ChangeEntity(long number, ChangeKind kind, String slug, String type, String label, String cause,
			OffsetDateTime recordedAt) {
		this.number = number;
		this.kind = kind;
		this.slug = slug;
		this.type = type;
		this.label = label;
		this.cause = cause;
		this.recordedAt = recordedAt;
	}

}
