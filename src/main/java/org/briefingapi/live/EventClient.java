package org.briefingapi.live;

import java.util.Locale;

import org.briefingapi.dataset.DatasetLoaded;
import org.jspecify.annotations.Nullable;

/**
 * A client of the event stream: its filter, and the last version of the data set that was
 * sent to it.
 */
final class EventClient {

	private final @Nullable String actor;

	private @Nullable SseStream stream;

	/** The last version that the client has received. */
	private String known = "";

	private @Nullable String lastTold;

	/**
	 * Create a client.
	 * @param actor the actor whose changes are sent; null for all changes
	 */
	EventClient(@Nullable String actor) {
		this.actor = actor;
	}

	synchronized @Nullable String lastTold() {
		return lastTold;
	}

	/**
	 * Starts sending.
	 * @param known the version that the client has
	 * @param version the current version
	 * @param told the value of {@code lastTold} before the current version was read
	 */
	synchronized void begin(SseStream opened, String known, String version, @Nullable String told) {
		this.stream = opened;
		this.known = known;
		send(version);
		if (lastTold != null && !lastTold.equals(told)) {
			send(lastTold);
		}
	}

	/** Receives a change, and sends it if it concerns the client. */
	synchronized void tell(DatasetLoaded changed) {
		if (actor == null || changed.subjects().contains(actor)) {
			lastTold = changed.version();
			send(changed.version());
		}
	}

	private void send(String version) {
		if (stream != null && !version.equals(known)) {
			known = version;
			stream.send(event(version));
		}
	}

	private String event(String version) {
		return (actor == null) ? String.format(Locale.ROOT, """
				event: datasetChanged
				id: %1$s
				data: {"version":"%1$s"}

				""", version) : String.format(Locale.ROOT, """
				event: briefingChanged
				id: %1$s
				data: {"actor":"%2$s","version":"%1$s"}

				""", version, actor);
	}

}
