package org.briefingapi.briefing;

import org.briefingapi.actor.Actors;
import org.briefingapi.agreement.Agreements;
import org.briefingapi.agreement.AreaExpansions;
import org.briefingapi.area.AgreedAreas;
import org.briefingapi.area.Areas;
import org.briefingapi.divergence.Divergences;
import org.briefingapi.event.Events;
import org.briefingapi.gap.Gaps;
import org.briefingapi.milestone.Milestones;
import org.briefingapi.proposal.Proposals;
import org.briefingapi.source.Citations;
import org.briefingapi.source.Sources;
import org.briefingapi.statement.Statements;

import org.springframework.stereotype.Component;

/** The sources of the records of a briefing, passed together. */
@Component
record Nouns(Actors actors, Areas areas, Events events, Agreements agreements, AgreedAreas agreedAreas,
		AreaExpansions expansions, Milestones milestones, Proposals proposals, Statements statements,
		Divergences divergences, Gaps gaps, Citations citations, Sources sources) {
}
