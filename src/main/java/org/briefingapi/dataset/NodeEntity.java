package org.briefingapi.dataset;

import java.time.OffsetDateTime;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row that every record has, whatever its type. */
@Entity
@Table(name = "node")
class NodeEntity {

	@Id
	public String slug;

	public String type;

	public String digest;

	/** Of the record as it stands in the files. */
	public String seedDigest;

	/** Short digests of the fields, to tell which of them changed. */
	public String fields;

	public OffsetDateTime recordedAt;

	public OffsetDateTime revisedAt;

}
