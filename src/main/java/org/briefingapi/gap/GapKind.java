package org.briefingapi.gap;

import java.util.Locale;

/** A kind of gap. */
public enum GapKind {

	UNNAMED_AREAS, UNDATED, INFERRED_DATE, UNNAMED_SPEAKER, SINGLE_SOURCE, NO_PRIMARY_SOURCE, PASSAGE_NOT_FOUND,
	PASSAGE_NOT_CHECKED;

	/** The gap as a sentence. */
	String message(int amount) {
		return switch (this) {
			case UNNAMED_AREAS ->
				String.format(Locale.ROOT, "Stated areas of cooperation that no source names: %d.", amount);
			case UNDATED -> "No source gives a date, and none can be worked out.";
			case INFERRED_DATE -> "No source states the date; it is worked out.";
			case UNNAMED_SPEAKER -> "The source does not name who spoke.";
			case SINGLE_SOURCE -> "All of it goes back to a single origin.";
			case NO_PRIMARY_SOURCE -> "No source comes from those who spoke, agreed or acted.";
			case PASSAGE_NOT_FOUND -> String.format(Locale.ROOT,
					"Quoted passages that do not stand in the text of their source: %d.", amount);
			case PASSAGE_NOT_CHECKED ->
				String.format(Locale.ROOT, "Quoted passages not checked against the text of their source: %d.", amount);
		};
	}

}
