package org.briefingapi.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * A WebSocket on which sending never waits for the reader. A reader that takes nothing
 * for too long is dropped, and so is one that lets too much wait.
 */
final class NonBlockingSession extends WebSocketSessionDecorator {

	private static final Logger log = LoggerFactory.getLogger(NonBlockingSession.class);

	private static final String NAME = NonBlockingSession.class.getName();

	/** In characters; a message may be longer if none waits before it. */
	private static final int MAX_WAITING = 1 << 20;

	private final Session socket;

	private final Deque<String> waiting = new ArrayDeque<>();

	private int size;

	private boolean sending;

	private boolean dropped;

	private NonBlockingSession(WebSocketSession session, Session socket) {
		super(session);
		this.socket = socket;
	}

	/**
	 * Bounds a session that has just been opened.
	 * @param patience how long a reader may take nothing of what is sent
	 */
	static NonBlockingSession open(WebSocketSession session, Duration patience) {
		Session socket = ((NativeWebSocketSession) session).getNativeSession(Session.class);
		if (socket == null) {
			throw new IllegalStateException("There is no session of the server's below " + session);
		}
		socket.getAsyncRemote().setSendTimeout(patience.toMillis());
		// closing does wait, and then waits for an answer
		socket.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", patience.toMillis());
		socket.getUserProperties().put("org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT", patience.toMillis());
		NonBlockingSession bounded = new NonBlockingSession(session, socket);
		session.getAttributes().put(NAME, bounded);
		return bounded;
	}

	/** The one that was opened on this session. */
	static NonBlockingSession of(WebSocketSession session) {
		if (session.getAttributes().get(NAME) instanceof NonBlockingSession bounded) {
			return bounded;
		}
		throw new IllegalStateException("Not opened: " + session);
	}

	/** Whether nothing is sent any more, mostly since the reader did not keep up. */
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
		synchronized (waiting) {
			if (dropped) {
				return;
			}
			if (size > 0 && size + text.getPayloadLength() > MAX_WAITING) {
				// the message that is on its way either gets there or runs out of time
				stop();
				return;
			}
			waiting.add(text.getPayload());
			size += text.getPayload().length();
			if (sending) {
				return;
			}
			sending = true;
		}
		sendNext();
	}

	private void stop() {
		dropped = true;
		waiting.clear();
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
		}
		try {
			socket.getAsyncRemote().sendText(next, this::sent);
		}
		catch (IllegalStateException ex) {
			// closed by now
			drop(ex);
		}
	}

	private void sent(SendResult result) {
		if (result.isOK() && !isDropped()) {
			sendNext();
		}
		else {
			drop(result.getException());
		}
	}

	private void drop(Throwable reason) {
		synchronized (waiting) {
			stop();
		}
		log.debug("Dropped the reader of session {}", getId(), reason);
		try {
			close(CloseStatus.SESSION_NOT_RELIABLE);
		}
		catch (IOException ex) {
			log.debug("It is closed already", ex);
		}
	}

}
