package org.briefingapi.source;

import java.io.Serializable;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.briefingapi.verification.Verification;
import org.briefingapi.verification.WordChange;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "citation")
@IdClass(CitationEntity.Key.class)
class CitationEntity {

	@Id
	public String cited;

	@Id
	public int ordinal;

	public String node;

	public String source;

	public @Nullable String locator;

	public @Nullable String passage;

	@Enumerated(EnumType.STRING)
	public Certainty certainty;

	@Enumerated(EnumType.STRING)
	public Verification verification;

	public @Nullable Integer startsAt;

	public @Nullable Integer endsAt;

	public List<WordChange> changes = List.of();

	public boolean rendition;

	public @Nullable String wording;

	public @Nullable String attributedTo;

	record Key(String cited, int ordinal) implements Serializable {
	}

}
