package org.briefingapi.live;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.actor.Actors;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives changes as server-sent events, as a browser's EventSource reads them. */
@RestController
class EventRoutes {

	private static final Pattern VERSION = Pattern.compile("[0-9a-f]{1,64}");

	private final SseStreams streams;

	private final EventClients readers;

	private final Actors actors;

	EventRoutes(SseStreams streams, EventClients readers, Actors actors) {
		this.streams = streams;
		this.readers = readers;
		this.actors = actors;
	}

	@GetMapping("/events")
	void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String actor = QueryParameters.of(request, "actor").text("actor");
		if (actor != null && actors.find(actor).isEmpty()) {
			throw Problem.notFound("Unknown actor", String.format(Locale.ROOT, "There is no actor \"%s\".", actor))
				.with("near", actors.near(actor));
		}
		streams.requireRoom();
		SseStreams.declare(response);
		if (!request.getMethod().equals(HttpMethod.HEAD.name())) {
			readers.add(request, response, actor, known(request));
		}
	}

	private static @Nullable String known(HttpServletRequest request) {
		String id = request.getHeader("Last-Event-ID");
		return (id != null && VERSION.matcher(id).matches()) ? id : null;
	}

}
