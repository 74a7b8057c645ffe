package org.briefingapi.source;

import java.io.Serializable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Another source whose text contains a passage that the cited source lacks. */
@Entity
@Table(name = "found_in")
@IdClass(FoundInEntity.Key.class)
class FoundInEntity {

	@Id
	public String cited;

	@Id
	public int ordinal;

	@Id
	public String source;

	record Key(String cited, int ordinal, String source) implements Serializable {
	}

}
