package org.briefingapi.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.dataset.DatasetLoaded;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.history.ChangeHistory;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All who read of changes as plain events. */
@Component
class EventClients {

	private final Set<EventClient> readers = ConcurrentHashMap.newKeySet();

	private final SseStreams streams;

	private final Datasets datasets;

	private final ChangeHistory changelog;

	private final Snapshot snapshot;

	private final Duration retry;

	private final Disposable subscription;

	EventClients(SseStreams streams, Datasets datasets, ChangeHistory changelog, Snapshot snapshot, Broadcast broadcast,
			LiveProperties properties) {
		this.streams = streams;
		this.datasets = datasets;
		this.changelog = changelog;
		this.snapshot = snapshot;
		this.retry = properties.retry();
		this.subscription = broadcast.changes().subscribe(this::tell);
	}

	/**
	 * Adds a reader, once what it begins with is read. It begins with the version of the
	 * data set as the id to come back with, and if the reader comes back with an older
	 * one, with what it missed.
	 * @param actor whose changes are told; null for all
	 * @param known the version that the reader came back with; null if it is new
	 */
	synchronized void add(HttpServletRequest request, HttpServletResponse response, @Nullable String actor,
			@Nullable String known) throws IOException {
		Start start = snapshot.read(() -> start(actor, known));
		EventClient[] added = new EventClient[1];
		SseStream stream = streams.open(request, response, () -> readers.remove(added[0]));
		EventClient reader = new EventClient(actor, start.known(), stream);
		added[0] = reader;
		readers.add(reader);
		stream.send(String.format(Locale.ROOT, "retry: %d\nid: %s\n\n", retry.toMillis(), start.known()));
		if (start.missed()) {
			reader.tell(start.version());
		}
		stream.start();
	}

	private Start start(@Nullable String actor, @Nullable String known) {
		String version = datasets.dataset().map(Dataset::version).orElse("");
		boolean missed = known != null && !known.equals(version)
				&& (actor == null || changelog.isChanged(actor, known));
		return new Start(version, missed ? known : version, missed);
	}

	private synchronized void tell(DatasetLoaded changed) {
		readers.stream()
			.filter(reader -> reader.actor() == null || changed.subjects().contains(reader.actor()))
			.forEach(reader -> reader.tell(changed.version()));
	}

	@EventListener(ContextClosedEvent.class)
	void end() {
		subscription.dispose();
	}

	private record Start(String version, String known, boolean missed) {
	}

}
