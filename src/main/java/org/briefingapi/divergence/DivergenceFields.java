package org.briefingapi.divergence;

import org.briefingapi.graphql.BatchFields;
import org.briefingapi.source.Citations;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** What divergences and their readings lead to. */
@Component
class DivergenceFields extends BatchFields {

	DivergenceFields(BatchLoaderRegistry loaders, Divergences divergences, Citations citations) {
		super(loaders);
		toMany(Divergence.class, "readings", Divergence::slug, divergences.readingsByDivergence());
		toMany(Reading.class, "citations", Reading::cited, citations.byCited());
	}

}
