package org.briefingapi.statement;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An actor that is heard in a statement: its speaker, or one that it is made for. */
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
