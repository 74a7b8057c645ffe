package org.briefingapi.statement;

import java.time.LocalDate;

import org.briefingapi.edtf.PartialDate;

/**
 * The place of a statement among others, the earliest first.
 *
 * @param day the first day that its date can mean; {@link PartialDate#OPEN_END} where it
 * is undated
 */
public record StatementDay(String slug, LocalDate day) {

	/** Before all statements. */
	public static final StatementDay START = new StatementDay("", PartialDate.OPEN_START);

	/** After all statements. */
	public static final StatementDay END = new StatementDay("~", PartialDate.OPEN_END);

}
