package org.briefingapi.agreement;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "agreement")
class AgreementEntity {

	@Id
	public String slug;

	public String title;

	/** Lists are ordered by it. */
	public String sortKey;

	@Enumerated(EnumType.STRING)
	public AgreementKind kind;

	public @Nullable Boolean binding;

	public @Nullable PartialDate concluded;

	public @Nullable PartialDate signedOn;

	public @Nullable PartialDate validFrom;

	public @Nullable PartialDate validTo;

	public LocalDate earliest = PartialDate.UNDATED;

	public LocalDate latest = PartialDate.UNDATED;

	public @Nullable String event;

	public @Nullable String predecessor;

	public @Nullable Integer statedAreas;

	public boolean areasComplete;

	public @Nullable String note;

}
