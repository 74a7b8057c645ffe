package org.briefingapi.gap;

import java.io.Serializable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A gap; each load computes them anew. */
@Entity
@Immutable
@Table(name = "gap")
@IdClass(GapEntity.Key.class)
class GapEntity {

	@Id
	@Enumerated(EnumType.STRING)
	public GapKind kind;

	@Id
	public String entry;

	public String entryType;

	public int amount;

	record Key(GapKind kind, String entry) implements Serializable {
	}

}
