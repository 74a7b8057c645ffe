package org.briefingapi.area;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The name of an area, one of its aliases, or a wrong label. */
@Entity
@Table(name = "area_name")
class AreaNameEntity {

	@Id
	public String id;

	public String area;

	public int ordinal;

	public String name;

	public String folded;

	public boolean misnomer;

}
