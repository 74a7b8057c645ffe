package org.briefingapi.source;

import java.io.Serializable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * A row of a database view: a source cited for a record, and the origin of that source.
 */
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

	/** 1 if the source or its origin is a primary source; otherwise 0. */
	public int fromPrimary;

	record Key(String cited, int ordinal) implements Serializable {
	}

}
