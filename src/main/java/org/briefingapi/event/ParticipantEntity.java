package org.briefingapi.event;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "participant")
@IdClass(ParticipantEntity.Key.class)
class ParticipantEntity {

	@Id
	public String event;

	@Id
	public int ordinal;

	public String actor;

	public LocalDate earliest;

	record Key(String event, int ordinal) implements Serializable {
	}

}
