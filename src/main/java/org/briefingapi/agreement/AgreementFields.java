package org.briefingapi.agreement;

import org.briefingapi.actor.Actors;
import org.briefingapi.area.AgreedAreas;
import org.briefingapi.event.Events;
import org.briefingapi.event.Milestones;
import org.briefingapi.graphql.BatchFields;
import org.briefingapi.source.Citations;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** What agreements and their parties lead to. */
@Component
class AgreementFields extends BatchFields {

	AgreementFields(BatchLoaderRegistry loaders, Agreements agreements, Milestones milestones, AgreedAreas areas,
			Events events, Actors actors, Citations citations) {
		super(loaders);
		toMany(Agreement.class, "citations", Agreement::slug, citations.byCited());
		toMany(Agreement.class, "parties", Agreement::slug, agreements.partiesByAgreement());
		toOne(AgreementParty.class, "actor", AgreementParty::actorSlug, actors.records());
		toOne(AgreementParty.class, "signatory", AgreementParty::signatorySlug, actors.records());
		toOne(Agreement.class, "event", Agreement::eventSlug, events.records());
		toMany(Agreement.class, "milestones", Agreement::slug, milestones.byNode());
		toMany(Agreement.class, "areas", Agreement::slug, areas.byNode());
		toOne(Agreement.class, "predecessor", Agreement::predecessorSlug, agreements.records());
	}

}
