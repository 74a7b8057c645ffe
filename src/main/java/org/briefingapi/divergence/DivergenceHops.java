package org.briefingapi.divergence;

import org.briefingapi.graph.Hops;
import org.briefingapi.source.Citations;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** What divergences and their readings lead to. */
@Component
class DivergenceHops extends Hops {

	DivergenceHops(BatchLoaderRegistry loaders, Divergences divergences, Citations citations) {
		super(loaders);
		toMany(Divergence.class, "readings", Divergence::slug, divergences.readingsByDivergence());
		toMany(Reading.class, "citations", Reading::bearer, citations.byBearer());
	}

}
