package org.briefingapi.wording;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * The certainty of a report, and its reporter.
 *
 * @param reporter the publisher of the first of the most certain citations; null if
 * unknown
 */
public record Attribution(Certainty certainty, @Nullable String reporter) {

	/** For facts that sources assert. */
	public static final Attribution ASSERTED = new Attribution(Certainty.ASSERTED, null);

	public static Attribution of(List<Citation> citations, Function<Citation, @Nullable String> publisher) {
		Certainty firmest = firmest(citations);
		String reporter = citations.stream()
			.filter(citation -> citation.certainty() == firmest)
			.map(publisher)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return new Attribution(firmest, reporter);
	}

	/** This attribution, without the reporter if the speaker is the reporter. */
	public Attribution unless(String speaker) {
		if (!speaker.equals(reporter)) {
			return this;
		}
		return new Attribution((certainty == Certainty.REPORTED) ? Certainty.ASSERTED : certainty, null);
	}

	public static Certainty firmest(Collection<Citation> citations) {
		return citations.stream().map(Citation::certainty).min(Certainty::compareTo).orElse(Certainty.ASSERTED);
	}

	/** {@code , as Kyodo News reports}; empty where the sources assert it. */
	String aside() {
		return switch (certainty) {
			case ASSERTED -> "";
			case REPORTED -> (reporter != null) ? ", as " + reporter + " reports" : ", as reported";
			case HEDGED -> (reporter != null) ? ", by a hedged account of " + reporter : ", with a reservation";
		};
	}

}
