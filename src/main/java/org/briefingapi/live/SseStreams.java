package org.briefingapi.live;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.web.BufferingFilter;
import org.briefingapi.web.ClientAddress;
import org.briefingapi.web.Problem;
import org.briefingapi.web.ResponseSender;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The open streams of server-sent events. One thread sends the keep-alive comments of
 * all.
 */
@Component
class SseStreams {

	private final Set<SseStream> streams = ConcurrentHashMap.newKeySet();

	private final StreamLimit limit;

	private final ResponseSender sender;

	private final Disposable keepAlive;

	SseStreams(StreamLimit limit, ResponseSender sender, LiveProperties properties) {
		this.sender = sender;
		this.limit = limit;
		this.keepAlive = Flux.interval(properties.keepAlive())
			.onBackpressureDrop()
			.subscribe(tick -> streams.forEach(SseStream::keepAlive));
	}

	/** Sets the headers of an event stream. */
	static void declare(HttpServletResponse response) {
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		// otherwise a proxy would buffer the events
		response.setHeader("X-Accel-Buffering", "no");
	}

	/**
	 * Opens a stream. Keep-alive comments begin when the stream is started.
	 * @param onEnd called when the stream has ended
	 * @throws Problem if too many streams are open
	 */
	SseStream open(HttpServletRequest request, HttpServletResponse response, Runnable onEnd) throws IOException {
		String client = ClientAddress.of(request);
		limit.open(client);
		declare(response);
		BufferingFilter.stream(request);
		AsyncContext async = request.startAsync(request, response);
		async.setTimeout(0);
		SseStream opened = new SseStream(async, sender, client, stream -> {
			streams.remove(stream);
			limit.close(client);
			onEnd.run();
		});
		streams.add(opened);
		return opened;
	}

	@EventListener(ContextClosedEvent.class)
	void end() {
		keepAlive.dispose();
		streams.forEach(SseStream::end);
	}

}
