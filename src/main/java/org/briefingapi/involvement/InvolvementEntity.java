package org.briefingapi.involvement;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An entry in which an actor takes part, or which mentions the actor. */
@Entity
@Immutable
@Table(name = "involvement")
@IdClass(InvolvementEntity.Key.class)
class InvolvementEntity {

	@Id
	public String actor;

	@Id
	public String entry;

	public String entryType;

	public LocalDate earliest;

	record Key(String actor, String entry) implements Serializable {
	}

}
