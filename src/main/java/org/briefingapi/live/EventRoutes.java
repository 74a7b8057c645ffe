package org.briefingapi.live;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.actor.Actors;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.history.ChangeHistory;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.Snapshot;
import org.briefingapi.suggestion.KnownSlugs;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves changes as server-sent events, for example to a browser's EventSource. */
@RestController
class EventRoutes {

	private static final Pattern VERSION = Pattern.compile("[0-9a-f]{1,64}");

	private final SseStreams streams;

	private final Broadcast broadcast;

	private final Actors actors;

	private final Datasets datasets;

	private final ChangeHistory history;

	private final Snapshot snapshot;

	private final KnownSlugs known;

	private final long retry;

	EventRoutes(SseStreams streams, Broadcast broadcast, Actors actors, Datasets datasets, ChangeHistory history,
			Snapshot snapshot, KnownSlugs known, LiveProperties properties) {
		this.known = known;
		this.streams = streams;
		this.broadcast = broadcast;
		this.actors = actors;
		this.datasets = datasets;
		this.history = history;
		this.snapshot = snapshot;
		this.retry = properties.retry().toMillis();
	}

	@GetMapping("/events")
	void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
		QueryParameters query = QueryParameters.of(request, "actor", "lastEventId");
		String actor = query.text("actor");
		String lastKnown = lastKnown(request, query);
		if (actor != null && actors.find(actor).isEmpty()) {
			throw Problem
				.notFound("Unknown actor", String.valueOf(known.notFound("actor", "Actor", actor).getMessage()))
				.with("near", known.near("Actor", actor));
		}
		if (request.getMethod().equals(HttpMethod.HEAD.name())) {
			SseStreams.declare(response);
			return;
		}
		EventClient client = new EventClient(actor);
		Disposable subscription = broadcast.changes().subscribe(client::tell);
		try {
			String told;
			Start start;
			do {
				told = client.lastTold();
				start = snapshot.read(() -> start(actor, lastKnown));
			}
			while (!Objects.equals(told, client.lastTold()));
			SseStream stream = streams.open(request, response, subscription::dispose);
			stream.send(String.format(Locale.ROOT, "retry: %d\nid: %s\n\n", retry, start.known()));
			client.begin(stream, start.known(), start.version(), told);
			stream.start();
		}
		catch (IOException | RuntimeException ex) {
			subscription.dispose();
			throw ex;
		}
	}

	/**
	 * The version for the client's first event id, and the current version. For a client
	 * that reconnects after it missed a change, the first is the version that it had.
	 */
	private Start start(@Nullable String actor, @Nullable String known) {
		String version = datasets.dataset().map(Dataset::version).orElse("");
		boolean missed = known != null && !known.equals(version) && (actor == null || history.isChanged(actor, known));
		return new Start(version, missed ? known : version);
	}

	/**
	 * The version that a client has. EventSource sends the Last-Event-ID header only when
	 * it reconnects, and so the first request gives the version as a parameter.
	 */
	private static @Nullable String lastKnown(HttpServletRequest request, QueryParameters query) {
		String header = request.getHeader("Last-Event-ID");
		String id = (header != null) ? header : query.text("lastEventId");
		return (id != null && VERSION.matcher(id).matches()) ? id : null;
	}

	private record Start(String version, String known) {
	}

}
