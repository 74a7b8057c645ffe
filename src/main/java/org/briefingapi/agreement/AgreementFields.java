package org.briefingapi.agreement;

import org.briefingapi.actor.Actors;
import org.briefingapi.area.AgreedAreas;
import org.briefingapi.event.Event;
import org.briefingapi.event.Events;
import org.briefingapi.graphql.BatchFields;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.milestone.Milestones;
import org.briefingapi.source.Citations;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** The fields of agreements and their parties that lead to other records. */
@Component
class AgreementFields extends BatchFields {

	AgreementFields(BatchLoaderRegistry loaders, Agreements agreements, Milestones milestones, AgreedAreas areas,
			Events events, Actors actors, Citations citations) {
		super(loaders);
		many(Event.class, "agreements", Event::slug, Lookup.of(Agreement.class, agreements::ofEvents));
		one(Agreement.class, "successor", Agreement::slug, Lookup.of(Agreement.class, agreements::successors));
		many(Agreement.class, "citations", Agreement::slug, citations.byCited());
		many(Agreement.class, "parties", Agreement::slug, agreements.partiesByAgreement());
		one(AgreementParty.class, "actor", AgreementParty::actorSlug, actors.records());
		one(AgreementParty.class, "signatory", AgreementParty::signatorySlug, actors.records());
		one(Agreement.class, "event", Agreement::eventSlug, events.records());
		many(Agreement.class, "milestones", Agreement::slug, milestones.byNode());
		many(Agreement.class, "areas", Agreement::slug, areas.byNode());
		one(Agreement.class, "predecessor", Agreement::predecessorSlug, agreements.records());
	}

}
