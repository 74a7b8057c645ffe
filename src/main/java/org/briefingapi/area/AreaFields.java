package org.briefingapi.area;

import org.briefingapi.graphql.BatchFields;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.source.Citations;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** The fields of areas and agreed areas that lead to other records. */
@Component
class AreaFields extends BatchFields {

	AreaFields(BatchLoaderRegistry loaders, Areas areas, Citations citations) {
		super(loaders);
		many(Area.class, "aliases", Area::slug, Lookup.of(String.class, areas::aliases));
		many(Area.class, "misnomers", Area::slug, Lookup.of(String.class, areas::misnomers));
		many(Area.class, "narrower", Area::slug, Lookup.of(Area.class, areas::narrower));
		one(Area.class, "broader", Area::broaderSlug, areas.records());
		many(Area.class, "citations", Area::slug, citations.byCited());
		many(AgreedArea.class, "citations", AgreedArea::cited, citations.byCited());
		many(AgreedArea.class, "addedBy", AgreedArea::addedByKey, citations.byCited());
	}

}
