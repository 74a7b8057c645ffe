package org.briefingapi.area;

import org.briefingapi.graphql.BatchFields;
import org.briefingapi.source.Citations;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** What areas and agreed areas lead to. */
@Component
class AreaFields extends BatchFields {

	AreaFields(BatchLoaderRegistry loaders, Areas areas, Citations citations) {
		super(loaders);
		toOne(Area.class, "broader", Area::broaderSlug, areas.records());
		toMany(Area.class, "citations", Area::slug, citations.byCited());
		toMany(AgreedArea.class, "citations", AgreedArea::cited, citations.byCited());
		toMany(AgreedArea.class, "addedBy", AgreedArea::addedByKey, citations.byCited());
	}

}
