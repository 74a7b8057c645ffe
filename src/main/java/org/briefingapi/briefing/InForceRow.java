package org.briefingapi.briefing;

import java.util.List;

import org.briefingapi.actor.Actor;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.source.Citation;
import org.briefingapi.wording.English;
import org.briefingapi.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in force, as a row of a table. Communiqués are left out.
 *
 * @param with the other parties; all parties if the briefing is not on an actor
 * @param since the date in words
 * @param stated the number of areas that a source states; null if none does
 * @param named the number of areas that sources name
 */
record InForceRow(Agreement agreement, String title, List<Actor> with, String since, @Nullable Integer stated,
		int named, List<Citation> citations) implements Cited {

	static List<InForceRow> of(Dossier dossier) {
		AgreementSentences sentences = new AgreementSentences(dossier);
		return dossier.agreements()
			.listed()
			.stream()
			.map(agreement -> new InForceRow(agreement, English.typeset(sentences.shortTitle(agreement)),
					dossier.agreements()
						.parties(agreement)
						.stream()
						.filter(party -> dossier.subject().isPair() || !dossier.subject().isActor(party.actorSlug()))
						.map(party -> dossier.evidence().actor(party.actorSlug()))
						.toList(),
					sentences.since(agreement), agreement.statedAreas(), dossier.agreements().areas(agreement).size(),
					dossier.evidence().citations(agreement.slug())))
			.toList();
	}

	/** A note on the number of further rows; null if there are none. */
	static @Nullable String more(Dossier dossier) {
		int more = dossier.agreements().inForce().size() - dossier.agreements().listed().size();
		return (more > 0) ? Wording.more(more, "agreement in force") : null;
	}

}
