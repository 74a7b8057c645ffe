package org.briefingapi.briefing;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.briefingapi.divergence.Divergence;
import org.briefingapi.divergence.Reading;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Source;

/** Where the sources do not agree on what concerns the subject, the weightiest first. */
record Disagreements(Dossier dossier) {

	/** A briefing tells so many. */
	static final int MAX = 5;

	static List<Disagreement> of(Dossier dossier) {
		Disagreements disagreements = new Disagreements(dossier);
		return dossier.divergences()
			.stream()
			.filter(disagreements::concernsTheSubject)
			.limit(MAX)
			.map(disagreements::told)
			.toList();
	}

	/** One about a proposal concerns those actors that it names. */
	private boolean concernsTheSubject(Divergence divergence) {
		if (!divergence.entryType().equals("Proposal") || dossier.subject().actor() == null) {
			return true;
		}
		String text = String.join(" ",
				Stream
					.concat(Stream.of(divergence.question(), title(divergence)),
							dossier.readings(divergence).stream().map(Reading::value))
					.toList());
		return dossier.namesOf(dossier.subject().actor())
			.stream()
			.anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).find());
	}

	private String title(Divergence divergence) {
		return dossier.proposals()
			.stream()
			.filter(proposal -> proposal.slug().equals(divergence.entrySlug()))
			.map(proposal -> proposal.title())
			.findFirst()
			.orElse("");
	}

	private Disagreement told(Divergence divergence) {
		List<Reading> readings = dossier.readings(divergence);
		List<Disagreement.Answer> answers = readings.stream().map(reading -> {
			List<Citation> citations = dossier.citations(reading.cited());
			return new Disagreement.Answer(Wording.reading(reading.value(), speakers(citations), reading.reason()),
					reading.preferred(), citations, Attribution.firmest(citations));
		}).toList();
		boolean settled = readings.stream().anyMatch(Reading::preferred);
		return new Disagreement(divergence, divergence.question(), answers,
				settled ? "One reading is preferred." : "No reading is preferred.");
	}

	/** Who says so: authors of opinions, otherwise publishers. */
	private List<String> speakers(List<Citation> citations) {
		return citations.stream().map(dossier::source).map(this::speaker).filter(Objects::nonNull).distinct().toList();
	}

	private String speaker(Source source) {
		if (source.publisherSlug() != null) {
			return Words.name(dossier.actor(source.publisherSlug()));
		}
		return (source.author() != null) ? source.author() : source.citedTitle();
	}

}
