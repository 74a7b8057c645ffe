package org.briefingapi.snapshot;

import java.time.OffsetDateTime;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "dataset")
class DatasetEntity {

	static final int ONLY = 1;

	@Id
	public int id = ONLY;

	public String version;

	@Embedded
	public DatasetDescription description;

	public OffsetDateTime loadedAt;

}
