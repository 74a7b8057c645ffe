package org.briefingapi.statement;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "statement")
class StatementEntity {

	@Id
	public String slug;

	public String label;

	@Enumerated(EnumType.STRING)
	public StatementKind kind;

	@Enumerated(EnumType.STRING)
	public SpeechAct act;

	public String text;

	public String language;

	public String speaker;

	/** Lists are ordered by it. */
	public String speakerName;

	public @Nullable String onBehalfOf;

	public @Nullable String event;

	/** The agreement in whose text it stands. */
	public @Nullable String standsIn;

	public @Nullable PartialDate said;

	public LocalDate earliest;

	public LocalDate latest;

	/** The earliest day, or the last day of all where it is undated. */
	public LocalDate oldestFirst;

	public boolean verbatim;

	public String preferredBecause;

	public @Nullable String note;

}
