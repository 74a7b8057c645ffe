package org.briefingapi.divergence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "divergence")
class DivergenceEntity {

	@Id
	public String slug;

	public String entry;

	public String entryType;

	public String property;

	@Enumerated(EnumType.STRING)
	public DivergenceKind kind;

	public String question;

	public @Nullable String note;

}
