package org.briefingapi.proposal;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "proposal")
class ProposalEntity {

	@Id
	public String slug;

	public String title;

	/** Lists are ordered by it. */
	public String sortKey;

	public @Nullable String proposer;

	public @Nullable String event;

	public @Nullable PartialDate proposed;

	public LocalDate earliest = PartialDate.UNDATED;

	public LocalDate latest = PartialDate.UNDATED;

	public @Nullable String note;

}
