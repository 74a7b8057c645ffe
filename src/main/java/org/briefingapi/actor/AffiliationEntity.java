package org.briefingapi.actor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "affiliation")
class AffiliationEntity {

	@Id
	public String id;

	public String actor;

	public int ordinal;

	public String organisation;

	@Enumerated(EnumType.STRING)
	public AffiliationKind kind;

	public @Nullable String title;

	public @Nullable PartialDate fromDate;

	public @Nullable PartialDate toDate;

}
