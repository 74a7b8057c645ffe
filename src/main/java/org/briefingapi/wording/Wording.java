package org.briefingapi.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.briefingapi.edtf.DateBasis;
import org.briefingapi.edtf.DatePrecision;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.event.EventKind;
import org.briefingapi.gap.GapKind;
import org.briefingapi.history.ChangeKind;
import org.jspecify.annotations.Nullable;

/** The sentences on the record and on events: one template for each kind. */
public final class Wording {

	private static final Pattern CAMEL_CASE = Pattern.compile("([a-z])([A-Z])");

	private Wording() {
	}

	/** A gap in the sources, with the number of records. */
	public static String gap(GapKind kind, String records, long number) {
		boolean one = number == 1;
		String s = one ? "" : "s";
		String are = one ? "is" : "are";
		return English.sentence(switch (kind) {
			case UNNAMED_AREAS -> records;
			case UNDATED -> String.format(Locale.ROOT, "the date%s of %s %s not known", s, records, are);
			case INFERRED_DATE -> String.format(Locale.ROOT, "the date%s of %s %s inferred", s, records, are);
			case UNNAMED_SPEAKER -> String.format(Locale.ROOT, "the speaker%s of %s %s not named", s, records, are);
			case SINGLE_SOURCE ->
				String.format(Locale.ROOT, "%s %s on one independent source", records, one ? "rests" : "each rest");
			case NO_PRIMARY_SOURCE ->
				String.format(Locale.ROOT, "for %s, no source is from those who spoke or acted", records);
			case PASSAGE_NOT_FOUND ->
				String.format(Locale.ROOT, "of the quoted passages, %s %s not stand in the text of the source cited",
						English.number(number), one ? "does" : "do");
			case PASSAGE_NOT_CHECKED ->
				String.format(Locale.ROOT, "%s quoted passage%s could not be checked against %s",
						English.number(number), s, one ? "its source" : "their sources");
		});
	}

	/** The date and place of an event. */
	public static String event(EventKind kind, @Nullable PartialDate date, @Nullable String place) {
		boolean occasion = EnumSet.range(EventKind.SUMMIT, EventKind.VISIT).contains(kind);
		String event = occasion ? "the " + kind.name().toLowerCase(Locale.ENGLISH).replace('_', ' ') : "it";
		boolean interval = date != null && date.precision() == DatePrecision.INTERVAL;
		String on = (date == null) ? "" : (interval && date.basis() == DateBasis.INFERRED) ? " " + DateWords.when(date)
				: (interval || date.earliest().equals(date.latest()) ? " on " : " in ") + DateWords.plain(date);
		return English.sentence(event + " took place" + on + ((place != null) ? " in " + place : ""));
	}

	/**
	 * Participants in an event.
	 * @param also whether others are named before
	 */
	public static String participants(List<String> actors, boolean also) {
		return English.sentence(English.list(actors) + (also ? " also" : "") + " took part");
	}

	/** An event in which the subject took part. */
	public static String attended(String event, @Nullable PartialDate date, Attribution attribution) {
		String when = (date == null) ? "" : English
			.sentenceCase((date.basis() == DateBasis.INFERRED) ? DateWords.moment(date) : DateWords.plain(date)) + ": ";
		return English.sentence(when + event + attribution.aside());
	}

	/** The number of events in which the subject took part. */
	public static String participation(String actors, long events) {
		return English.sentence(actors + " took part in " + English.count(events, "event") + " on record");
	}

	/**
	 * The preferred reading of a disagreement.
	 * @param number the number of the reading, from 1; 0 if none is preferred
	 */
	public static String preferred(int number, @Nullable String reason) {
		if (number == 0) {
			return "No reading is preferred.";
		}
		return English.sentence("the " + English.ordinal(number) + " reading is preferred"
				+ ((reason != null) ? ": " + English.within(reason) : ""));
	}

	/** A change of the record. */
	public static String recordChange(String label, ChangeKind kind, String cause) {
		return English.sentence(English.sentence(label) + " " + switch (kind) {
			case ADDED -> "It had happened before, and was recorded since.";
			case CORRECTED -> CAMEL_CASE.matcher(cause)
				.replaceAll(word -> word.group(1) + " " + word.group(2).toLowerCase(Locale.ENGLISH))
				.replaceAll(" New source: .*", " It has a new source.")
				.replaceAll(" New sources: .*", " It has new sources.");
			case REMOVED -> "It was taken out of the data.";
		});
	}

	/** A notice that the record ends before the requested date. */
	public static String notice(String asked, String end) {
		return String.format(Locale.ROOT,
				"A briefing as of %s was asked for; the record ends on %s, so this one is as of that day.", asked, end);
	}

	/** A note that a briefing is made of the newest records of a kind only. */
	public static String newest(long newest, long all, String kind) {
		return English.sentence(String.format(Locale.ROOT, "of %s, the briefing takes in only the newest %s",
				English.count(all, kind), English.number(newest)));
	}

	/** A note on the number of records of a kind that a briefing omits. */
	public static String more(long number, String kind) {
		return English.sentence("the record holds " + English.count(number, "further " + kind));
	}

	/** As above, where the number is not known exactly. */
	public static String atLeast(long number, String kind) {
		return English.sentence("the record holds at least " + English.count(number, "further " + kind));
	}

	/**
	 * A note that the record holds no statement or agreement of an actor, only statements
	 * of others.
	 */
	public static String onlyOthers(String actor, long statements) {
		return English.sentence(
				String.format(Locale.ROOT, "the record holds nothing that %s said or agreed to, only %s of others",
						actor, English.count(statements, "statement")));
	}

	/** A note that the record holds only sources that an actor published. */
	public static String onlySources(String actor, long sources) {
		return English.sentence(String.format(Locale.ROOT,
				"the record holds nothing that %s said or agreed to, only %s that it published", actor,
				English.count(sources, "source")));
	}

	/** A note that the record holds nothing on the subject. */
	public static String nothing(String subject, String until) {
		return English.sentence(String.format(Locale.ROOT, "the record holds nothing on %s up to %s", subject, until));
	}

}
