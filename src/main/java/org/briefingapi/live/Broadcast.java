package org.briefingapi.live;

import java.util.Set;

import org.briefingapi.dataset.Changelog;
import org.briefingapi.dataset.DatasetChanged;
import org.briefingapi.dataset.DatasetNoticed;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Passes each change of the data set on to all who want to know. Whoever published it
 * does not wait for them, and who does not keep up is dropped. One thread tells them all,
 * so nobody may wait on it.
 */
@Component
class Broadcast {

	private static final int MOST_WAITING = 16;

	private final Sinks.Many<DatasetChanged> sink = Sinks.many().multicast().directBestEffort();

	private final Scheduler teller = Schedulers.newSingle("broadcast", true);

	private final Changelog changelog;

	private String last = "";

	Broadcast(Changelog changelog) {
		this.changelog = changelog;
	}

	/** This server loaded it. */
	@EventListener
	synchronized void tell(DatasetChanged changed) {
		if (!changed.version().equals(last)) {
			last = changed.version();
			teller.schedule(() -> sink.tryEmitNext(changed));
		}
	}

	/** This server or another one loaded it, perhaps more than once since it was seen. */
	@EventListener
	synchronized void tell(DatasetNoticed noticed) {
		String version = noticed.dataset().version();
		if (!version.equals(last)) {
			// before the first one there was nothing whose change concerns a reader
			Set<String> subjects = last.isEmpty() ? Set.of() : changelog.subjectsSince(last);
			tell(new DatasetChanged(version, subjects));
		}
	}

	@EventListener(ContextClosedEvent.class)
	void end() {
		teller.schedule(sink::tryEmitComplete);
		teller.disposeGracefully().subscribe();
	}

	/** The changes from now on. It ends in an error for who does not keep up. */
	Flux<DatasetChanged> changes() {
		return sink.asFlux().onBackpressureBuffer(MOST_WAITING, BufferOverflowStrategy.ERROR);
	}

}
