package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.briefingapi.edtf.DateWords;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.Dataset.Coverage;
import org.jspecify.annotations.Nullable;

/** What stands at the head of a briefing: what it is about, of when and of which data. */
final class BriefingHead {

	private static final int SHOWN_DIGITS = 4;

	private BriefingHead() {
	}

	/** {@code State · as of 31 July 2023 · the record covers …}. */
	static String line(Briefing briefing) {
		Dataset dataset = briefing.dataset();
		List<String> parts = new ArrayList<>(List.of(kind(briefing.subject())));
		parts.add("as of " + DateWords.day(briefing.asOf()));
		Coverage coverage = dataset.coverage();
		if (coverage != null) {
			parts.add("the record covers " + DateWords.day(coverage.from()) + " to " + DateWords.day(coverage.until()));
		}
		parts.add("data " + shortVersion(dataset.version()) + ", loaded on "
				+ DateWords.day(dataset.loadedAt().toLocalDate()));
		parts.add(dataset.licence());
		return String.join(" · ", parts);
	}

	private static String shortVersion(String version) {
		return (version.length() > 2 * SHOWN_DIGITS)
				? version.substring(0, SHOWN_DIGITS) + "…" + version.substring(version.length() - SHOWN_DIGITS)
				: version;
	}

	private static String kind(Subject subject) {
		if (subject.actor() == null) {
			return (subject.area() != null) ? "Area of cooperation" : "Event";
		}
		return subject.isPair() ? "Pair of actors" : switch (subject.actor().kind()) {
			case MEDIA -> "News medium";
			case UNNAMED -> "Not named by its sources";
			default -> English.sentenceCase(subject.actor().kind().name().toLowerCase(Locale.ENGLISH));
		};
	}

	/** That the record ends before the day asked for; null where it does not. */
	static @Nullable String notice(Briefing briefing) {
		return (briefing.asOfRequested() == null) ? null
				: Wording.notice(DateWords.day(briefing.asOfRequested()), DateWords.day(briefing.asOf()));
	}

	/** The address of this briefing, of this data, as a path. */
	static String permalink(Briefing briefing) {
		return briefing.path() + "?asOf=" + briefing.asOf() + "&version=" + briefing.dataset().version();
	}

}
