package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.briefingapi.divergence.Divergence;
import org.briefingapi.divergence.Divergences;
import org.briefingapi.divergence.Reading;

/**
 * The divergences on the entries of a briefing, without the readings given after its
 * date.
 */
final class Disputes {

	/**
	 * Matches the year of an event, but not the last year of a range such as 2023–2026.
	 */
	private static final Pattern NAMED_YEAR = Pattern
		.compile("(?:[Ii]n|[Oo]f|January|February|March|April|May|June|July|August|September|October|November"
				+ "|December) (\\d{4})\\b");

	private final LocalDate asOf;

	private final Evidence evidence;

	private final Supplier<List<Divergence>> known;

	private final Supplier<Map<String, List<Reading>>> readings;

	/**
	 * Create the disputes.
	 * @param entries the slugs of the entries of the briefing, the most important first
	 */
	Disputes(Divergences divergences, Supplier<List<String>> entries, LocalDate asOf, Evidence evidence) {
		this.asOf = asOf;
		this.evidence = evidence;
		this.known = new Lazy<>(() -> {
			Map<String, List<Divergence>> byEntry = divergences.ofEntries(entries.get());
			return entries.get().stream().flatMap(entry -> byEntry.getOrDefault(entry, List.of()).stream()).toList();
		});
		this.readings = new Lazy<>(() -> divergences.readings(known.get().stream().map(Divergence::slug).toList()));
	}

	/** The divergences with at least two readings by the date of the briefing. */
	List<Divergence> divergences() {
		return known.get().stream().filter(divergence -> readings(divergence).size() > 1).toList();
	}

	/** The readings that a source had given by the date of the briefing. */
	List<Reading> readings(Divergence divergence) {
		return readings.get()
			.getOrDefault(divergence.slug(), List.of())
			.stream()
			.filter(reading -> evidence.isAttested(evidence.citations(reading.cited())))
			.filter(reading -> !namesLaterTime(reading.value() + " " + reading.reason()))
			.toList();
	}

	/** Whether the text names a year after the date of the briefing. */
	private boolean namesLaterTime(String words) {
		return NAMED_YEAR.matcher(words).results().anyMatch(year -> Integer.parseInt(year.group(1)) > asOf.getYear());
	}

	/** The citation keys of all readings, later ones included. */
	List<String> citedKeys() {
		return readings.get().values().stream().flatMap(List::stream).map(Reading::cited).toList();
	}

}
