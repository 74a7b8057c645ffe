package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.briefingapi.edtf.DateWords;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Source;
import org.jspecify.annotations.Nullable;

/** Numbers the cited places, in the order of first use. */
final class Notes {

	/** The maximum number of sources for one sentence; the record has the others. */
	private static final int MAX_SOURCES = 4;

	private final Dossier dossier;

	private final Map<Place, BriefingNote> notes = new LinkedHashMap<>();

	/** The number of the first note on each source, by the slug of the source. */
	private final Map<String, Integer> described = new HashMap<>();

	Notes(Dossier dossier, Stream<? extends Cited> pieces) {
		this.dossier = dossier;
		pieces.forEach(piece -> numbers(piece.citations()));
	}

	List<BriefingNote> all() {
		return List.copyOf(notes.values());
	}

	/**
	 * The numbers of the notes on these citations: one place for each source, if possible
	 * one with a quoted passage.
	 */
	List<Integer> numbers(List<Citation> citations) {
		Map<String, Citation> bySource = new LinkedHashMap<>();
		citations.stream()
			.filter(dossier.evidence()::hasSource)
			.forEach(citation -> bySource.merge(citation.sourceSlug(), citation,
					(one, other) -> (one.passage() == null && other.passage() != null) ? other : one));
		return bySource.values()
			.stream()
			.sorted(Comparator.comparing((Citation citation) -> citation.passage() == null))
			.limit(MAX_SOURCES)
			.map(citation -> notes.computeIfAbsent(Place.of(citation), place -> note(citation)).number())
			.sorted()
			.toList();
	}

	private BriefingNote note(Citation citation) {
		int number = notes.size() + 1;
		Source source = dossier.evidence().source(citation);
		boolean later = source.publishedOn() != null && source.publishedOn().earliest().isAfter(dossier.asOf());
		Integer first = described.putIfAbsent(source.slug(), number);
		List<String> parts = new ArrayList<>(List.of(described(source, first)));
		if (citation.locator() != null) {
			parts.add(citation.locator().replaceFirst("^L(\\d)", "line $1"));
		}
		String place = String.join(", ", parts);
		String quoted = (citation.passage() != null) ? ": “" + citation.passage().strip() + "”; " + checked(citation)
				: "";
		String certainty = (citation.certainty() == Certainty.ASSERTED) ? ""
				: (citation.certainty() == Certainty.REPORTED) ? "; at second hand" : "; hedged";
		String publishedLater = later ? "; published after the date of this briefing" : "";
		return new BriefingNote(number, citation, place + quoted + certainty + publishedLater + ".", later);
	}

	private String described(Source source, @Nullable Integer first) {
		List<String> parts = new ArrayList<>();
		if (source.author() != null) {
			parts.add(source.author());
		}
		if (source.publisherSlug() != null) {
			parts.add(dossier.evidence().actor(source.publisherSlug()).name());
		}
		if (first != null) {
			return String.join(", ", parts.isEmpty() ? List.of(source.citedTitle()) : parts) + " (as in note " + first
					+ ")";
		}
		parts.add(source.citedTitle());
		if (source.publishedOn() != null) {
			parts.add(DateWords.plain(source.publishedOn()));
		}
		if (source.url() != null) {
			parts.add(source.url());
		}
		return String.join(", ", parts);
	}

	/** The result of the verification of the passage, in words. */
	private static String checked(Citation citation) {
		return switch (citation.verification()) {
			case VERBATIM -> "word for word";
			case NORMALISED -> "word for word but for its typography";
			case ALTERED -> "altered from the text";
			case NOT_FOUND -> "not found in the text";
			case NOT_CHECKED -> "not checked against the text";
		};
	}

	/** The identity of a note: citations of the same place share one number. */
	private record Place(String source, @Nullable String locator, @Nullable String passage) {

		static Place of(Citation citation) {
			return new Place(citation.sourceSlug(), citation.locator(), citation.passage());
		}

	}

}
