package org.briefingapi.divergence;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * An actor that takes part in an entry. A load works it out, so that nothing is known
 * here of the features that have entries.
 */
@Entity
@Immutable
@Table(name = "involvement")
@IdClass(InvolvementEntity.Key.class)
class InvolvementEntity {

	@Id
	public String entry;

	@Id
	public String actor;

	public LocalDate earliest;

	record Key(String entry, String actor) implements Serializable {
	}

}
