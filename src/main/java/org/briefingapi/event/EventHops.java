package org.briefingapi.event;

import org.briefingapi.graph.Hops;
import org.briefingapi.source.Citations;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** What events and milestones lead to. */
@Component
class EventHops extends Hops {

	EventHops(BatchLoaderRegistry loaders, Events events, Citations citations) {
		super(loaders);
		toMany(Event.class, "citations", Event::slug, citations.byBearer());
		toOne(Event.class, "partOf", Event::partOfSlug, events.records());
		toMany(Milestone.class, "citations", Milestone::bearer, citations.byBearer());
	}

}
