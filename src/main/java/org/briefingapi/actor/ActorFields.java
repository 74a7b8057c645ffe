package org.briefingapi.actor;

import org.briefingapi.graphql.BatchFields;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.source.Citations;
import org.briefingapi.source.Rendition;
import org.briefingapi.source.Source;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * The fields of actors and affiliations that lead to other records, and fields that lead
 * to actors.
 */
@Component
class ActorFields extends BatchFields {

	ActorFields(BatchLoaderRegistry loaders, Actors actors, Citations citations) {
		super(loaders);
		many(Actor.class, "aliases", Actor::slug, Lookup.of(String.class, actors::aliases));
		many(Actor.class, "codes", Actor::slug, Lookup.of(ActorCode.class, actors::codes));
		many(Actor.class, "citations", Actor::slug, citations.byCited());
		many(Affiliation.class, "citations", Affiliation::cited, citations.byCited());
		one(Affiliation.class, "actor", Affiliation::actorSlug, actors.records());
		one(Affiliation.class, "organisation", Affiliation::organisationSlug, actors.records());
		one(Source.class, "publisher", Source::publisherSlug, actors.records());
		one(Rendition.class, "attributedTo", Rendition::attributedToSlug, actors.records());
	}

}
