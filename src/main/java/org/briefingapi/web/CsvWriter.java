package org.briefingapi.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180). A cell that a spreadsheet would evaluate as a formula gets an
 * apostrophe in front.
 */
public final class CsvWriter {

	/**
	 * Characters that begin a formula, or that spreadsheets skip before one, with their
	 * full-width forms.
	 */
	private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	/** Also includes the semicolon and the tab, which separate cells in some locales. */
	private static final String QUOTED = ",;\t\"\r\n";

	private final Writer writer;

	/**
	 * Create a writer of CSV.
	 * @param writer the target, which the caller closes
	 */
	public CsvWriter(Writer writer) {
		this.writer = writer;
	}

	/** Writes one row; null is an empty cell. */
	public void write(List<@Nullable String> cells) throws IOException {
		String separator = "";
		for (String cell : cells) {
			writer.write(separator);
			writer.write(written(cell));
			separator = ",";
		}
		writer.write("\r\n");
	}

	private static String written(@Nullable String cell) {
		if (cell == null) {
			return "";
		}
		String text = (!cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
		boolean plain = !text.isEmpty() && text.chars().noneMatch(character -> QUOTED.indexOf(character) >= 0);
		return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

}
