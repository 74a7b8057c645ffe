package org.briefingapi.area;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "agreed_area")
class AgreedAreaEntity {

	@Id
	public String id;

	public String node;

	public int ordinal;

	public String area;

	public @Nullable String heading;

}
