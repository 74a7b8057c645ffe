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

	/** A copy of the speaker's sort key, for the order of lists. */
	public String speakerSortKey;

	public @Nullable String onBehalfOf;

	public @Nullable String event;

	/** The slug of the agreement whose text contains the statement. */
	public @Nullable String standsIn;

	public @Nullable PartialDate said;

	public LocalDate earliest;

	public LocalDate latest;

	/**
	 * The earliest day; the last possible day if undated, for lists with the oldest
	 * first.
	 */
	public LocalDate oldestFirst;

	public boolean verbatim;

	public String preferredBecause;

	public @Nullable String note;

}
