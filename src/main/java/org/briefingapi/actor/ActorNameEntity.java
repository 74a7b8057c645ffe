package org.briefingapi.actor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The name of an actor, or one of its aliases. */
@Entity
@Table(name = "actor_name")
class ActorNameEntity {

	@Id
	public String id;

	public String actor;

	public int ordinal;

	public String name;

	public String folded;

}
