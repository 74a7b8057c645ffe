package org.briefingapi.statement;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/**
 * A link from an actor to a statement: as the speaker, or as the actor on whose behalf it
 * is made.
 */
@Entity
@Table(name = "voice")
@IdClass(VoiceEntity.Key.class)
class VoiceEntity {

	@Id
	public String actor;

	@Id
	public String statement;

	public boolean speaker;

	public LocalDate earliest;

	record Key(String actor, String statement) implements Serializable {
	}

}
