package org.briefingapi.actor;

import org.briefingapi.graphql.BatchFields;
import org.briefingapi.source.Citations;
import org.briefingapi.source.Rendition;
import org.briefingapi.source.Source;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** What actors, their affiliations, and those who name them lead to. */
@Component
class ActorFields extends BatchFields {

	ActorFields(BatchLoaderRegistry loaders, Actors actors, Citations citations) {
		super(loaders);
		toMany(Actor.class, "citations", Actor::slug, citations.byCited());
		toMany(Affiliation.class, "citations", Affiliation::cited, citations.byCited());
		toOne(Affiliation.class, "actor", Affiliation::actorSlug, actors.records());
		toOne(Affiliation.class, "organisation", Affiliation::organisationSlug, actors.records());
		toOne(Source.class, "publisher", Source::publisherSlug, actors.records());
		toOne(Rendition.class, "attributedTo", Rendition::attributedToSlug, actors.records());
	}

}
