package org.briefingapi.proposal;

import org.briefingapi.actor.Actors;
import org.briefingapi.area.AgreedAreas;
import org.briefingapi.event.Events;
import org.briefingapi.graphql.BatchFields;
import org.briefingapi.milestone.Milestones;
import org.briefingapi.source.Citations;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** The fields of proposals and positions that lead to other records. */
@Component
class ProposalFields extends BatchFields {

	ProposalFields(BatchLoaderRegistry loaders, Proposals proposals, Milestones milestones, AgreedAreas areas,
			Events events, Actors actors, Citations citations) {
		super(loaders);
		many(Proposal.class, "citations", Proposal::slug, citations.byCited());
		one(Proposal.class, "proposer", Proposal::proposerSlug, actors.records());
		one(Proposal.class, "event", Proposal::eventSlug, events.records());
		many(Proposal.class, "milestones", Proposal::slug, milestones.byNode());
		many(Proposal.class, "areas", Proposal::slug, areas.byNode());
		one(Position.class, "actor", Position::actorSlug, actors.records());
		one(Position.class, "proposal", Position::proposalSlug, proposals.records());
		many(Position.class, "citations", Position::cited, citations.byCited());
	}

}
