package org.briefingapi.live;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.actor.Actors;
import org.briefingapi.plain.Problem;
import org.briefingapi.plain.Query;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives changes as server-sent events, as a browser's EventSource reads them. */
@RestController
class EventRoutes {

	private static final Pattern VERSION = Pattern.compile("[0-9a-f]{1,64}");

	private final EventStreams streams;

	private final ChangeReaders readers;

	private final Actors actors;

	EventRoutes(EventStreams streams, ChangeReaders readers, Actors actors) {
		this.streams = streams;
		this.readers = readers;
		this.actors = actors;
	}

	@GetMapping("/events")
	void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String actor = Query.of(request, "actor").text("actor");
		if (actor != null && actors.find(actor).isEmpty()) {
			throw Problem.notFound("Unknown actor", "There is no actor \"%s\".".formatted(actor))
				.with("near", actors.near(actor));
		}
		streams.requireRoom();
		EventStreams.declare(response);
		if (!request.getMethod().equals(HttpMethod.HEAD.name())) {
			readers.add(request, response, actor, known(request));
		}
	}

	private static @Nullable String known(HttpServletRequest request) {
		String id = request.getHeader("Last-Event-ID");
		return (id != null && VERSION.matcher(id).matches()) ? id : null;
	}

}
