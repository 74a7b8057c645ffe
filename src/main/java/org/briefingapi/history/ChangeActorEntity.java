package org.briefingapi.history;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An actor that a change concerns, by the state of the record before it or after it. */
@Entity
@Table(name = "change_actor")
@IdClass(ChangeActorEntity.Key.class)
class ChangeActorEntity {

	@Id
	public long number;

	@Id
	public String actor;

	/** The earliest day of the record. */
	@Id
	public LocalDate earliest;

	record Key(long number, String actor, LocalDate earliest) implements Serializable {
	}

}
