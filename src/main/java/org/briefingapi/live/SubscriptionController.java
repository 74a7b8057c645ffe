package org.briefingapi.live;

import org.briefingapi.actor.Actors;
import org.briefingapi.suggestion.KnownSlugs;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

@Controller
class SubscriptionController {

	private final Broadcast broadcast;

	private final Actors actors;

	private final KnownSlugs known;

	SubscriptionController(Broadcast broadcast, Actors actors, KnownSlugs known) {
		this.known = known;
		this.broadcast = broadcast;
		this.actors = actors;
	}

	@SubscriptionMapping
	Flux<DatasetNotice> datasetChanged() {
		return broadcast.changes().map(changed -> new DatasetNotice(changed.version()));
	}

	@SubscriptionMapping
	Flux<BriefingNotice> briefingChanged(@Argument String actor) {
		String slug = actors.find(actor).orElseThrow(() -> known.notFound("actor", "Actor", actor)).slug();
		return broadcast.changes()
			.filter(changed -> changed.subjects().contains(slug))
			.map(changed -> new BriefingNotice(slug, changed.version()));
	}

}
