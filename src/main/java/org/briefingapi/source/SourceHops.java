package org.briefingapi.source;

import org.briefingapi.graph.Hops;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** What sources and citations lead to. */
@Component
class SourceHops extends Hops {

	SourceHops(BatchLoaderRegistry loaders, Sources sources) {
		super(loaders);
		toOne(Source.class, "derivedFrom", Source::derivedFromSlug, sources.records());
		toOne(Citation.class, "source", Citation::sourceSlug, sources.records());
	}

}
