package org.briefingapi.live;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.actor.Actors;
import org.briefingapi.plain.Problem;
import org.briefingapi.plain.Query;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives changes as server-sent events, as a browser's EventSource reads them. */
@RestController
class EventRoutes {

	private static final Pattern VERSION = Pattern.compile("[0-9a-f]{1,64}");

	private final EventStreams streams;

	private final Actors actors;

	private final LiveProperties properties;

	EventRoutes(EventStreams streams, Actors actors, LiveProperties properties) {
		this.streams = streams;
		this.actors = actors;
		this.properties = properties;
	}

	@GetMapping("/events")
	void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String actor = Query.of(request, "actor").text("actor");
		if (actor != null && actors.find(actor).isEmpty()) {
			throw Problem.notFound("Unknown actor", "There is no actor \"%s\".".formatted(actor))
				.with("near", actors.near(actor));
		}
		if (streams.count() >= properties.mostStreams()) {
			throw Problem.unavailable("%d streams are open, which is the limit.".formatted(properties.mostStreams()),
					30);
		}
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		// for proxies that would else wait for more
		response.setHeader("X-Accel-Buffering", "no");
		response.setHeader("X-Content-Type-Options", "nosniff");
		if (request.getMethod().equals(HttpMethod.HEAD.name())) {
			return;
		}
		streams.open(() -> endless(request), actor, known(request), properties.retry());
	}

	private static AsyncContext endless(HttpServletRequest request) {
		AsyncContext async = request.startAsync();
		async.setTimeout(0);
		return async;
	}

	private static @Nullable String known(HttpServletRequest request) {
		String id = request.getHeader("Last-Event-ID");
		return (id != null && VERSION.matcher(id).matches()) ? id : null;
	}

}
