package org.briefingapi.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.jspecify.annotations.Nullable;

/**
 * One open stream of server-sent events. It is written when its reader can take more, and
 * has no thread of its own; a reader that lets too much wait is dropped.
 */
final class EventStream implements WriteListener, AsyncListener {

	private static final int MOST_WAITING = 16;

	private final @Nullable String actor;

	private final AsyncContext async;

	private final ServletOutputStream output;

	private final Runnable onEnd;

	private final Deque<byte[]> waiting = new ArrayDeque<>();

	/** The version of the data set that the reader knows of. */
	private String version;

	private boolean ready;

	private boolean unflushed;

	private boolean ended;

	/**
	 * A stream.
	 * @param actor whose changes are told; null for all
	 */
	EventStream(@Nullable String actor, String version, AsyncContext async, Runnable onEnd) throws IOException {
		this.actor = actor;
		this.version = version;
		this.async = async;
		this.output = async.getResponse().getOutputStream();
		this.onEnd = onEnd;
	}

	void start() {
		async.addListener(this);
		output.setWriteListener(this);
	}

	@Nullable String actor() {
		return actor;
	}

	/** Tells of a new version, unless the reader knows of it. */
	synchronized void tell(String newVersion) {
		if (!newVersion.equals(version)) {
			version = newVersion;
			send(event(newVersion));
		}
	}

	private String event(String newVersion) {
		return (actor == null) ? """
				event: datasetChanged
				id: %1$s
				data: {"version":"%1$s"}

				""".formatted(newVersion) : """
				event: briefingChanged
				id: %1$s
				data: {"actor":"%2$s","version":"%1$s"}

				""".formatted(newVersion, actor);
	}

	/** Sends text, as soon as the reader takes it. */
	synchronized void send(String text) {
		if (ended) {
			return;
		}
		if (waiting.size() >= MOST_WAITING) {
			end();
			return;
		}
		waiting.add(text.getBytes(StandardCharsets.UTF_8));
		if (ready) {
			write();
		}
	}

	@Override
	public synchronized void onWritePossible() {
		ready = true;
		write();
	}

	private void write() {
		try {
			while (isReady()) {
				byte[] next = waiting.poll();
				if (next != null) {
					output.write(next);
					unflushed = true;
				}
				else if (unflushed) {
					unflushed = false;
					output.flush();
				}
				else {
					return;
				}
			}
		}
		catch (IOException | IllegalStateException ex) {
			end();
		}
	}

	/** Once it is not ready, the container calls when it is again. */
	private boolean isReady() {
		ready = !ended && output.isReady();
		return ready;
	}

	synchronized void end() {
		if (!ended) {
			ended = true;
			waiting.clear();
			onEnd.run();
			try {
				async.complete();
			}
			catch (IllegalStateException ex) {
				// it is complete already
			}
		}
	}

	@Override
	public void onError(Throwable failure) {
		end();
	}

	@Override
	public void onError(AsyncEvent event) {
		end();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		end();
	}

	@Override
	public void onComplete(AsyncEvent event) {
		end();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// there is no second start
	}

}
