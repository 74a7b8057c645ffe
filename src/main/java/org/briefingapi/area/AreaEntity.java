package org.briefingapi.area;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "area")
class AreaEntity {

	@Id
	public String slug;

	public String name;

	/** Lists are ordered by it. */
	public String sortKey;

	public String definition;

	public @Nullable String broader;

	public @Nullable String note;

}
