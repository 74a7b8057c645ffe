package org.briefingapi.live;

import org.briefingapi.dataset.DatasetChanged;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Passes each change of the data set on to all who want to know. Whoever published it
 * does not wait for them, and who does not keep up is dropped.
 */
@Component
class Broadcast {

	private static final int MOST_WAITING = 16;

	private final Sinks.Many<DatasetChanged> sink = Sinks.many().multicast().directBestEffort();

	private String last = "";

	/** One load may be told of twice, by the loader and by the database. */
	@EventListener
	synchronized void tell(DatasetChanged changed) {
		if (!changed.version().equals(last)) {
			last = changed.version();
			sink.tryEmitNext(changed);
		}
	}

	@EventListener(ContextClosedEvent.class)
	void end() {
		sink.tryEmitComplete();
	}

	/** The changes from now on. It ends in an error for who does not keep up. */
	Flux<DatasetChanged> changes() {
		return sink.asFlux()
			.onBackpressureBuffer(MOST_WAITING, BufferOverflowStrategy.ERROR)
			.publishOn(Schedulers.boundedElastic());
	}

}
