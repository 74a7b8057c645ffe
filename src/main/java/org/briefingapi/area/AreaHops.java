package org.briefingapi.area;

import org.briefingapi.graph.Hops;
import org.briefingapi.source.Citations;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** What areas and agreed areas lead to. */
@Component
class AreaHops extends Hops {

	AreaHops(BatchLoaderRegistry loaders, Areas areas, Citations citations) {
		super(loaders);
		toOne(CooperationArea.class, "broader", CooperationArea::broaderSlug, areas.records());
		toMany(CooperationArea.class, "citations", CooperationArea::slug, citations.byBearer());
		toMany(AgreedArea.class, "citations", AgreedArea::bearer, citations.byBearer());
		toMany(AgreedArea.class, "addedBy", AgreedArea::addedBearer, citations.byBearer());
	}

}
