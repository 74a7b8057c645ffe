package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.briefingapi.actor.ActorKind;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.Dataset.Coverage;
import org.briefingapi.wording.English;
import org.briefingapi.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The head of a briefing: its subject, its date and its data set. */
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

	/** The heading of the statements by the subject, about the area, or at the event. */
	static String said(Subject subject) {
		if (subject.isPair()) {
			return "What " + subject.name() + " said of " + subject.otherName();
		}
		if (subject.actor() != null) {
			return "What " + subject.name() + ((subject.actor().kind() == ActorKind.MEDIA) ? " wrote" : " said");
		}
		return (subject.area() != null) ? "What was said about " + English.small(subject.title())
				: "What was said there";
	}

	/** The heading of the statements of others about the subject. */
	static String saidOfIt(Subject subject) {
		return subject.isPair() ? "What " + subject.otherName() + " said of " + subject.name()
				: "What others said of " + ((subject.actor() != null) ? subject.name() : subject.title());
	}

	/** A notice that the record ends before the requested date; null if it does not. */
	static @Nullable String notice(Briefing briefing) {
		return (briefing.asOfRequested() == null) ? null
				: Wording.notice(DateWords.day(briefing.asOfRequested()), DateWords.day(briefing.asOf()));
	}

	/** The path of this briefing, with its date and the version of its data set. */
	static String permalink(Briefing briefing) {
		return briefing.path() + "?asOf=" + briefing.asOf() + "&version=" + briefing.dataset().version();
	}

}
