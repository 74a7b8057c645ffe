package org.briefingapi.live;

import java.util.Set;

import org.briefingapi.dataset.DatasetLoaded;
import org.briefingapi.history.ChangeHistory;
import org.briefingapi.snapshot.DatasetSwitched;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Publishes each change of the data set to all subscribers. The publisher does not wait
 * for them, and a subscriber that falls behind is dropped. All subscribers run on one
 * thread, and so must not block.
 */
@Component
class Broadcast {

	private static final int MAX_WAITING = 16;

	private final Sinks.Many<DatasetLoaded> sink = Sinks.many().multicast().directBestEffort();

	private final Scheduler teller = Schedulers.newSingle("broadcast", true);

	private final ChangeHistory changelog;

	private String last = "";

	Broadcast(ChangeHistory changelog) {
		this.changelog = changelog;
	}

	/** Publishes a load by this server. */
	@EventListener
	synchronized void tell(DatasetLoaded changed) {
		if (!changed.version().equals(last)) {
			last = changed.version();
			teller.schedule(() -> sink.tryEmitNext(changed));
		}
	}

	/**
	 * Publishes a change by any server; there may have been several loads since the last
	 * change that this server saw.
	 */
	@EventListener
	synchronized void tell(DatasetSwitched noticed) {
		String version = noticed.dataset().version();
		if (!version.equals(last)) {
			// before the first data set there was no content that could change
			Set<String> subjects = last.isEmpty() ? Set.of() : changelog.subjectsSince(last);
			tell(new DatasetLoaded(version, subjects));
		}
	}

	@EventListener(ContextClosedEvent.class)
	void end() {
		teller.schedule(sink::tryEmitComplete);
		teller.disposeGracefully().subscribe();
	}

	/**
	 * The changes from now on. The stream ends with an error if the subscriber falls
	 * behind.
	 */
	Flux<DatasetLoaded> changes() {
		return sink.asFlux().onBackpressureBuffer(MAX_WAITING, BufferOverflowStrategy.ERROR);
	}

}
