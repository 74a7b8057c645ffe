package org.briefingapi.proposal;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "position")
class PositionEntity {

	@Id
	public String id;

	public String proposal;

	public int ordinal;

	public String actor;

	@Enumerated(EnumType.STRING)
	public Stance stance;

	@Enumerated(EnumType.STRING)
	public PositionBasis basis;

	public @Nullable PartialDate taken;

	public LocalDate earliest;

	public @Nullable String reason;

	public @Nullable String statement;

}
