package org.briefingapi.briefing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.briefingapi.divergence.Divergence;
import org.briefingapi.divergence.Reading;
import org.briefingapi.source.Citation;
import org.briefingapi.wording.Attribution;
import org.briefingapi.wording.English;
import org.briefingapi.wording.SpeechWording;
import org.briefingapi.wording.Wording;

/**
 * The disagreements of sources that concern the subject, by the weight of their entries.
 */
record Disagreements(Dossier dossier) {

	/** The maximum number in a briefing. */
	private static final int MAX = 3;

	/** The maximum number on one entry. */
	private static final int MAX_ON_ENTRY = 2;

	static List<Disagreement> of(Dossier dossier) {
		Disagreements disagreements = new Disagreements(dossier);
		Map<String, List<Divergence>> byEntry = Dossier.grouped(
				dossier.disputes().divergences().stream().filter(disagreements::concernsTheSubject).toList(),
				Divergence::entrySlug);
		return byEntry.values()
			.stream()
			.flatMap(onEntry -> onEntry.stream().limit(MAX_ON_ENTRY))
			.limit(MAX)
			.map(disagreements::told)
			.toList();
	}

	/**
	 * For an actor, a divergence on a proposal must name the actor. For an area, any
	 * divergence that is not on a statement must name the area.
	 */
	private boolean concernsTheSubject(Divergence divergence) {
		Subject subject = dossier.subject();
		if (subject.area() != null) {
			return divergence.entryType().equals("Statement") || names(divergence, List.of(subject.title()));
		}
		return subject.actor() == null || !divergence.entryType().equals("Proposal") || names(divergence,
				subject.actors().stream().flatMap(actor -> dossier.evidence().namesOf(actor).stream()).toList());
	}

	private boolean names(Divergence divergence, List<String> names) {
		String text = String.join(" ",
				Stream
					.concat(Stream.of(divergence.question(), title(divergence)),
							dossier.disputes().readings(divergence).stream().map(Reading::value))
					.toList());
		return names.stream()
			.map(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE))
			.anyMatch(name -> name.matcher(text).find());
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
		List<Reading> readings = dossier.disputes().readings(divergence);
		List<Disagreement.Answer> answers = readings.stream().map(this::answer).toList();
		int preferred = readings.stream().map(Reading::preferred).toList().indexOf(true);
		return new Disagreement(divergence, English.typeset(divergence.question()), answers,
				Wording.preferred(preferred + 1, (preferred < 0) ? null : readings.get(preferred).reason()));
	}

	private Disagreement.Answer answer(Reading reading) {
		List<Citation> citations = dossier.evidence().citations(reading.cited());
		return new Disagreement.Answer(SpeechWording.reading(reading.value(), speakers(citations)), reading.preferred(),
				citations, Attribution.firmest(citations));
	}

	/** The authors of the sources, otherwise their publishers. */
	private List<String> speakers(List<Citation> citations) {
		return citations.stream().map(dossier.evidence()::speaker).distinct().toList();
	}

}
