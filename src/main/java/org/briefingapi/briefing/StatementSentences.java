package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.actor.Affiliation;
import org.briefingapi.actor.AffiliationKind;
import org.briefingapi.source.Citation;
import org.briefingapi.statement.Statement;
import org.briefingapi.statement.StatementKind;

/** Says who said what; the office of a speaker at the first mention. */
final class StatementSentences {

	private final Dossier dossier;

	private final Set<String> introduced = new HashSet<>();

	StatementSentences(Dossier dossier) {
		this.dossier = dossier;
	}

	BriefingSentence sentence(Statement statement) {
		List<Citation> citations = dossier.citations(statement.slug());
		Attribution attribution = dossier.attribution(citations);
		Actor actor = dossier.actor(statement.speakerSlug());
		String speaker = speaker(actor, statement);
		boolean own = statement.verbatim() && statement.kind() != StatementKind.PARAPHRASE;
		String text = own
				? Wording.quotation(speaker, statement.text(), statement.kind() == StatementKind.DECLARATION,
						attribution)
				: Wording.paraphrase(speaker, names(actor), statement.text(),
						(actor.kind() == ActorKind.MEDIA) ? Attribution.ASSERTED : attribution);
		return BriefingSentence.of(text, citations);
	}

	/** The same with the date before it. */
	BriefingSentence dated(Statement statement) {
		BriefingSentence sentence = sentence(statement);
		return new BriefingSentence(Words.sentenceCase(DateWords.when(statement.date())) + ": " + sentence.text(),
				sentence.citations(), sentence.certainty());
	}

	private String speaker(Actor actor, Statement statement) {
		String name = Words.name(actor);
		if (!introduced.add(actor.slug())) {
			return name;
		}
		return dossier.affiliations(actor.slug())
			.stream()
			.filter(affiliation -> affiliation.title() != null && affiliation.kind() != AffiliationKind.MEMBER)
			.filter(affiliation -> statement.date() == null || !affiliation.endedBefore(statement.date().earliest()))
			.findFirst()
			.map(affiliation -> name + ", " + office(affiliation) + ",")
			.orElse(name);
	}

	private String office(Affiliation affiliation) {
		String organisation = Words.name(dossier.actor(affiliation.organisationSlug()));
		return Words.within(affiliation.title()) + " of " + organisation;
	}

	/** What paraphrases may begin with in place of the speaker. */
	private List<String> names(Actor actor) {
		List<String> names = new ArrayList<>(List.of(actor.name()));
		names.addAll(dossier.namesOf(actor));
		if (actor.kind() == ActorKind.PERSON) {
			names.addAll(List.of("He", "She", actor.name().substring(actor.name().lastIndexOf(' ') + 1),
					actor.name().split(" ")[0]));
		}
		return names;
	}

}
