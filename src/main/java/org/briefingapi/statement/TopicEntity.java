package org.briefingapi.statement;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A link from an area to a statement about it, or about an area below it. */
@Entity
@Table(name = "topic")
@IdClass(TopicEntity.Key.class)
class TopicEntity {

	@Id
	public String area;

	@Id
	public String statement;

	public LocalDate earliest;

	record Key(String area, String statement) implements Serializable {
	}

}
