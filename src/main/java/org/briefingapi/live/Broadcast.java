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
 * Passes each change of the data set on to all subscribers. The publisher does not wait
 * for them, and a subscriber that does not keep up is dropped. One thread tells them all,
 * so no subscriber may wait on it.
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

	/** This server loaded it. */
	@EventListener
	synchronized void tell(DatasetLoaded changed) {
		if (!changed.version().equals(last)) {
			last = changed.version();
			teller.schedule(() -> sink.tryEmitNext(changed));
		}
	}

	/** This server or another one loaded it, perhaps more than once since it was seen. */
	@EventListener
	synchronized void tell(DatasetSwitched noticed) {
		String version = noticed.dataset().version();
		if (!version.equals(last)) {
			// before the first one there was nothing whose change concerns a reader
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
	 * The changes from now on; ends in an error for a subscriber that does not keep up.
	 */
	Flux<DatasetLoaded> changes() {
		return sink.asFlux().onBackpressureBuffer(MAX_WAITING, BufferOverflowStrategy.ERROR);
	}

}
