package org.briefingapi.milestone;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "milestone")
class MilestoneEntity {

	@Id
	public String id;

	public String node;

	public int ordinal;

	@Enumerated(EnumType.STRING)
	public MilestoneStatus status;

	public @Nullable PartialDate reached;

	public LocalDate earliest;

	public @Nullable String reportedAs;

	public @Nullable String note;

}
