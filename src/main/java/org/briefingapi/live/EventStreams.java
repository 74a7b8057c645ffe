package org.briefingapi.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.servlet.AsyncContext;
import org.briefingapi.dataset.Changelog;
import org.briefingapi.dataset.Dataset;
import org.briefingapi.dataset.DatasetChanged;
import org.briefingapi.dataset.Ledger;
import org.briefingapi.dataset.Snapshot;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The open streams of server-sent events. One thread keeps all of them alive. */
@Component
class EventStreams {

	private static final String KEEP_ALIVE = ": keep-alive\n\n";

	private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

	private final Ledger ledger;

	private final Changelog changelog;

	private final Snapshot snapshot;

	private final Disposable subscriptions;

	EventStreams(Ledger ledger, Changelog changelog, Snapshot snapshot, Broadcast broadcast,
			LiveProperties properties) {
		this.ledger = ledger;
		this.changelog = changelog;
		this.snapshot = snapshot;
		this.subscriptions = Disposables.composite(broadcast.changes().subscribe(this::tell),
				Flux.interval(properties.keepAlive())
					.onBackpressureDrop()
					.subscribe(tick -> streams.forEach(stream -> stream.send(KEEP_ALIVE))));
	}

	/** How many are open. */
	int count() {
		return streams.size();
	}

	/**
	 * Opens a stream, once what it begins with is read. It begins with the version of the
	 * data set as the id to come back with, and if the reader comes back with an older
	 * one, with what it missed.
	 * @param known the version that the reader came back with; null if it is new
	 */
	synchronized void open(Supplier<AsyncContext> async, @Nullable String actor, @Nullable String known, Duration retry)
			throws IOException {
		EventStream[] opened = new EventStream[1];
		Start start = snapshot.read(() -> start(actor, known));
		EventStream stream = new EventStream(actor, start.known(), async.get(), () -> streams.remove(opened[0]));
		opened[0] = stream;
		streams.add(stream);
		stream.send("retry: %d\nid: %s\n\n".formatted(retry.toMillis(), start.known()));
		if (start.missed()) {
			stream.tell(start.version());
		}
		stream.start();
	}

	private Start start(@Nullable String actor, @Nullable String known) {
		String version = ledger.dataset().map(Dataset::version).orElse("");
		boolean missed = known != null && !known.equals(version)
				&& (actor == null || changelog.isChanged(actor, known));
		return new Start(version, missed ? known : version, missed);
	}

	private synchronized void tell(DatasetChanged changed) {
		streams.stream()
			.filter(stream -> stream.actor() == null || changed.subjects().contains(stream.actor()))
			.forEach(stream -> stream.tell(changed.version()));
	}

	@EventListener(ContextClosedEvent.class)
	void end() {
		subscriptions.dispose();
		streams.forEach(EventStream::end);
	}

	private record Start(String version, String known, boolean missed) {
	}

}
