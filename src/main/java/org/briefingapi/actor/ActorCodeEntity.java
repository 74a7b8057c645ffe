package org.briefingapi.actor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "actor_code")
class ActorCodeEntity {

	@Id
	public String id;

	public String actor;

	public int ordinal;

	@Enumerated(EnumType.STRING)
	public CodeScheme scheme;

	public String code;

}
