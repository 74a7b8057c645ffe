package org.briefingapi.dataset;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A further slug under which a record answers. */
@Entity
@Table(name = "slug_alias")
class SlugAliasEntity {

	@Id
	public String alias;

	public String node;

}
