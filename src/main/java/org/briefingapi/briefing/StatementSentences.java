package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.actor.Affiliation;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.source.Citation;
import org.briefingapi.statement.Statement;
import org.briefingapi.statement.StatementKind;
import org.briefingapi.wording.Attribution;
import org.briefingapi.wording.English;
import org.briefingapi.wording.OfficeWording;
import org.briefingapi.wording.SpeechWording;
import org.jspecify.annotations.Nullable;

/**
 * Composes the sentences on statements; the office of a speaker is given at the first
 * mention.
 */
final class StatementSentences {

	private final Dossier dossier;

	private final Set<String> introduced = new HashSet<>();

	StatementSentences(Dossier dossier) {
		this.dossier = dossier;
	}

	/**
	 * Notes that the office of an actor is told already, if it is the only one.
	 */
	void introduce(Actor actor) {
		if (dossier.affiliations(actor.slug()).stream().filter(each -> each.title() != null).count() == 1) {
			introduced.add(actor.slug());
		}
	}

	BriefingSentence sentence(Statement statement) {
		List<Citation> citations = dossier.evidence().citations(statement.slug());
		Attribution attribution = dossier.evidence().attribution(citations);
		Actor actor = dossier.evidence().actor(statement.speakerSlug());
		String speaker = speaker(actor, statement);
		boolean own = statement.verbatim() && statement.kind() != StatementKind.PARAPHRASE;
		String text = own
				? SpeechWording.quotation(speaker, statement.text(), statement.kind() == StatementKind.DECLARATION,
						attribution)
				: SpeechWording.paraphrase(speaker, names(actor), verb(statement, actor, attribution), statement.text(),
						attribution.unless(English.name(actor)));
		return BriefingSentence.of(text, citations);
	}

	private static String verb(Statement statement, Actor actor, Attribution attribution) {
		if (statement.inSlug() != null) {
			return "declared";
		}
		return (actor.kind() == ActorKind.MEDIA || English.name(actor).equals(attribution.reporter())) ? "wrote"
				: "said";
	}

	/** The sentence with its date in front. */
	BriefingSentence dated(Statement statement) {
		BriefingSentence sentence = sentence(statement);
		return new BriefingSentence(English.sentenceCase(DateWords.when(statement.date())) + ": " + sentence.text(),
				sentence.citations(), sentence.certainty());
	}

	private String speaker(Actor actor, Statement statement) {
		String name = English.name(actor);
		if (!introduced.add(actor.slug())) {
			return name;
		}
		return dossier.affiliations(actor.slug())
			.stream()
			.filter(affiliation -> affiliation.title() != null && actor.kind() == ActorKind.PERSON
					&& !name.contains(affiliation.title()))
			.filter(affiliation -> heldWhenSaid(affiliation, statement.date()))
			.findFirst()
			.map(affiliation -> English.apposition(name, office(affiliation)))
			.orElse(name);
	}

	/** {@code Prime Minister of Japan}; with "then" in front if the office has ended. */
	private String office(Affiliation affiliation) {
		String office = OfficeWording.officeOf(English.within(affiliation.title()),
				English.name(dossier.evidence().actor(affiliation.organisationSlug())));
		return affiliation.endedBefore(dossier.asOf()) ? "then " + office : office;
	}

	private static boolean heldWhenSaid(Affiliation affiliation, @Nullable PartialDate said) {
		return said == null || (!affiliation.endedBefore(said.earliest())
				&& (affiliation.from() == null || !affiliation.from().earliest().isAfter(said.latest())));
	}

	/** The words for the speaker with which a paraphrase may begin. */
	private List<String> names(Actor actor) {
		List<String> names = new ArrayList<>(List.of(actor.name()));
		names.addAll(dossier.evidence().namesOf(actor));
		if (actor.kind() == ActorKind.PERSON) {
			names.addAll(List.of("He", "She", actor.name().substring(actor.name().lastIndexOf(' ') + 1),
					actor.name().split(" ")[0]));
		}
		return names;
	}

}
