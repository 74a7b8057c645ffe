package org.briefingapi.event;

import org.briefingapi.graphql.BatchFields;
import org.briefingapi.source.Citations;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** The fields of events that lead to other records. */
@Component
class EventFields extends BatchFields {

	EventFields(BatchLoaderRegistry loaders, Events events, Citations citations) {
		super(loaders);
		many(Event.class, "citations", Event::slug, citations.byCited());
		one(Event.class, "partOf", Event::partOfSlug, events.records());
	}

}
