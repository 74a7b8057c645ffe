package org.briefingapi.actor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "actor")
class ActorEntity {

	@Id
	public String slug;

	public String name;

	/** Lists are ordered by it. */
	public String sortKey;

	@Enumerated(EnumType.STRING)
	public ActorKind kind;

	public @Nullable String note;

}
