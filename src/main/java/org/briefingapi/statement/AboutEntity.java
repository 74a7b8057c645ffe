package org.briefingapi.statement;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A subject of a statement. */
@Entity
@Table(name = "about")
@IdClass(AboutEntity.Key.class)
class AboutEntity {

	@Id
	public String statement;

	@Id
	public int ordinal;

	public String subject;

	public String subjectType;

	public LocalDate earliest;

	record Key(String statement, int ordinal) implements Serializable {
	}

}
