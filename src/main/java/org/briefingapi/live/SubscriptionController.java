package org.briefingapi.live;

import java.util.Locale;

import org.briefingapi.actor.Actors;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

@Controller
class SubscriptionController {

	private final Broadcast broadcast;

	private final Actors actors;

	SubscriptionController(Broadcast broadcast, Actors actors) {
		this.broadcast = broadcast;
		this.actors = actors;
	}

	@SubscriptionMapping
	Flux<DatasetNotice> datasetChanged() {
		return broadcast.changes().map(changed -> new DatasetNotice(changed.version()));
	}

	@SubscriptionMapping
	Flux<BriefingNotice> briefingChanged(@Argument String actor) {
		String slug = actors.find(actor)
			.orElseThrow(() -> new RequestException(ErrorCode.NOT_FOUND, "actor",
					String.format(Locale.ROOT, "There is no actor \"%s\".", actor)))
			.slug();
		return broadcast.changes()
			.filter(changed -> changed.subjects().contains(slug))
			.map(changed -> new BriefingNotice(slug, changed.version()));
	}

}
