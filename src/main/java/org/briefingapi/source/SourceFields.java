package org.briefingapi.source;

import org.briefingapi.graphql.BatchFields;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** The fields of sources and citations that lead to other records. */
@Component
class SourceFields extends BatchFields {

	SourceFields(BatchLoaderRegistry loaders, Sources sources) {
		super(loaders);
		one(Source.class, "derivedFrom", Source::derivedFromSlug, sources.records());
		one(Citation.class, "source", Citation::sourceSlug, sources.records());
	}

}
