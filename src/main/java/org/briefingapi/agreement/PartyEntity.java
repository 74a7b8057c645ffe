package org.briefingapi.agreement;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "party")
@IdClass(PartyEntity.Key.class)
class PartyEntity {

	@Id
	public String agreement;

	@Id
	public int ordinal;

	public String actor;

	public @Nullable String signatory;

	public @Nullable String note;

	public LocalDate earliest;

	record Key(String agreement, int ordinal) implements Serializable {
	}

}
