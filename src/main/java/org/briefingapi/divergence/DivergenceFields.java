package org.briefingapi.divergence;

import org.briefingapi.actor.Actor;
import org.briefingapi.graphql.BatchFields;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.source.Citations;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** The fields of divergences and their readings that lead to other records. */
@Component
class DivergenceFields extends BatchFields {

	DivergenceFields(BatchLoaderRegistry loaders, Divergences divergences, Citations citations) {
		super(loaders);
		many(Actor.class, "divergences", Actor::slug, Lookup.of(Divergence.class, divergences::ofActors));
		one(Divergence.class, "preferred", Divergence::slug, Lookup.of(Reading.class, divergences::preferred));
		many(Divergence.class, "readings", Divergence::slug, divergences.readingsByDivergence());
		many(Reading.class, "citations", Reading::cited, citations.byCited());
	}

}
