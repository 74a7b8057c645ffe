package org.briefingapi.divergence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "reading")
class ReadingEntity {

	@Id
	public String id;

	public String divergence;

	public int ordinal;

	public String content;

	public @Nullable String reason;

	public boolean preferred;

}
