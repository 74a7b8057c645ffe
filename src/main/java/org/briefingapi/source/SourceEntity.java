package org.briefingapi.source;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "source")
class SourceEntity {

	@Id
	public String slug;

	public String title;

	/** Lists are ordered by it. */
	public String sortKey;

	@Enumerated(EnumType.STRING)
	public TitleGiven titleGiven;

	public @Nullable String publisher;

	public @Nullable String author;

	public @Nullable String url;

	@Enumerated(EnumType.STRING)
	public SourceKind kind;

	public @Nullable PartialDate publishedOn;

	public String language;

	public @Nullable String derivedFrom;

	public String origin;

	public LocalDate earliest;

	public LocalDate latest;

	public @Nullable String textDigest;

	@Enumerated(EnumType.STRING)
	public @Nullable SourceExtent extent;

	public @Nullable String note;

}
