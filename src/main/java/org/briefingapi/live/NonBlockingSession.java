package org.briefingapi.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import org.apache.tomcat.websocket.WsSession;
import org.apache.tomcat.websocket.WsWebSocketContainer;
import org.briefingapi.web.ResponseSender;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * A WebSocket session that sends without blocking. It is closed if the client reads
 * nothing for too long, or if too many messages are waiting.
 */
final class NonBlockingSession extends WebSocketSessionDecorator {

	private static final Logger log = LoggerFactory.getLogger(NonBlockingSession.class);

	private static final String NAME = NonBlockingSession.class.getName();

	/** The maximum number of waiting characters; a single longer message is allowed. */
	private static final int MAX_WAITING = 1 << 20;

	/** The maximum time that a thread blocks while it closes a session. */
	private static final Duration CLOSING = Duration.ofMillis(100);

	private final Session socket;

	private final ResponseSender sender;

	private final String client;

	private final Deque<String> waiting = new ArrayDeque<>();

	private int size;

	/** The length in characters of the message being sent. */
	private int underWay;

	private boolean sending;

	private boolean dropped;

	private volatile @Nullable CloseStatus closing;

	private final Sinks.Empty<Void> closed = Sinks.empty();

	private NonBlockingSession(WebSocketSession session, Session socket, ResponseSender sender, String client) {
		super(session);
		this.socket = socket;
		this.sender = sender;
		this.client = client;
	}

	/**
	 * Wraps a session that has just been opened.
	 * @param sender holds the memory budget of unsent messages
	 * @param patience the maximum time that one message may take to be sent
	 */
	static NonBlockingSession open(WebSocketSession session, ResponseSender sender, String client, Duration patience) {
		Session socket = ((NativeWebSocketSession) session).getNativeSession(Session.class);
		if (socket == null) {
			throw new IllegalStateException("There is no session of the server's below " + session);
		}
		socket.getAsyncRemote().setSendTimeout(patience.toMillis());
		// closing blocks until the client has read the close frame and answered it
		socket.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", CLOSING.toMillis());
		socket.getUserProperties().put("org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT", CLOSING.toMillis());
		if (socket.getContainer() instanceof WsWebSocketContainer container) {
			// by default, sessions that are due to be closed are closed every ten seconds
			container.setProcessPeriod(1);
		}
		NonBlockingSession bounded = new NonBlockingSession(session, socket, sender, client);
		session.getAttributes().put(NAME, bounded);
		return bounded;
	}

	/** The wrapper of this session. */
	static NonBlockingSession of(WebSocketSession session) {
		return of(session.getAttributes());
	}

	/** The wrapper among these session attributes. */
	static NonBlockingSession of(Map<String, Object> attributes) {
		if (attributes.get(NAME) instanceof NonBlockingSession bounded) {
			return bounded;
		}
		throw new IllegalStateException("There is none with " + attributes.keySet());
	}

	/** Whether the session is closed, or about to be closed. */
	boolean isOver() {
		return isDropped() || !isOpen();
	}

	private boolean isDropped() {
		synchronized (waiting) {
			return dropped;
		}
	}

	@Override
	public void sendMessage(WebSocketMessage<?> message) throws IOException {
		if (!(message instanceof TextMessage text)) {
			super.sendMessage(message);
			return;
		}
		int length = text.getPayload().length();
		synchronized (waiting) {
			if (dropped) {
				return;
			}
			if ((size == 0 || size + length <= MAX_WAITING) && sender.reserve(client, length)) {
				waiting.add(text.getPayload());
				size += length;
				if (sending) {
					return;
				}
				sending = true;
			}
			else {
				stop();
			}
		}
		if (isDropped()) {
			drop(CloseStatus.SESSION_NOT_RELIABLE);
		}
		else {
			sendNext();
		}
	}

	/** Ends the subscriptions, and returns the budget of all unsent messages. */
	void forget() {
		closed.tryEmitEmpty();
		synchronized (waiting) {
			stop();
			arrived();
		}
	}

	/**
	 * Completes once the session is closed. Spring ends only the subscriptions that have
	 * begun by then.
	 */
	Mono<Void> closed() {
		return closed.asMono();
	}

	private void stop() {
		dropped = true;
		waiting.clear();
		sender.release(client, size);
		size = 0;
	}

	private void sendNext() {
		String next;
		synchronized (waiting) {
			next = waiting.poll();
			if (next == null) {
				sending = false;
				return;
			}
			size -= next.length();
			underWay = next.length();
		}
		try {
			socket.getAsyncRemote().sendText(next, this::sent);
		}
		catch (IllegalStateException ex) {
			// the session was closed in the meantime
			arrived();
			end(ex);
		}
	}

	private void sent(SendResult result) {
		arrived();
		if (result.isOK() && !isDropped()) {
			sendNext();
		}
		else {
			end(result.getException());
		}
	}

	private void arrived() {
		synchronized (waiting) {
			sender.release(client, underWay);
			underWay = 0;
		}
	}

	private void end(@Nullable Throwable reason) {
		log.debug("Dropped the reader of session {}", getId(), reason);
		synchronized (waiting) {
			sending = false;
		}
		drop(CloseStatus.SESSION_NOT_RELIABLE);
	}

	/**
	 * Reads nothing more, discards the waiting messages and closes the session, after the
	 * message being sent is done or has timed out.
	 */
	void drop(CloseStatus status) {
		synchronized (waiting) {
			stop();
			if (closing == null) {
				closing = status;
				if (socket instanceof WsSession tomcat) {
					// otherwise a client that goes on sending would hold a thread until
					// the
					// close
					tomcat.suspend();
				}
			}
			if (sending) {
				return;
			}
		}
		closeNow();
	}

	private void closeNow() {
		try {
			close((closing != null) ? closing : CloseStatus.NORMAL);
		}
		catch (IOException ex) {
			log.debug("It is closed already", ex);
		}
	}

}
