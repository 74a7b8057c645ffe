package org.briefingapi.event;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "event")
class EventEntity {

	@Id
	public String slug;

	public String label;

	/** Lists are ordered by it. */
	public String sortKey;

	@Enumerated(EnumType.STRING)
	public EventKind kind;

	public @Nullable String place;

	public @Nullable PartialDate held;

	public LocalDate earliest;

	public LocalDate latest;

	public @Nullable String partOf;

	public @Nullable String note;

}
