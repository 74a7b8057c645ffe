package org.briefingapi.source;

import java.io.Serializable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of a view: a source that bears a record out, and where it has it from. */
@Entity
@Immutable
@Table(name = "testimony")
@IdClass(TestimonyEntity.Key.class)
class TestimonyEntity {

	@Id
	public String cited;

	@Id
	public int ordinal;

	public String source;

	public String origin;

	/** 1 if it is a primary source, or its origin is, otherwise 0. */
	public int fromPrimary;

	record Key(String cited, int ordinal) implements Serializable {
	}

}
