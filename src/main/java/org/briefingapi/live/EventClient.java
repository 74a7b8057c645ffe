package org.briefingapi.live;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Who reads of changes, of all or of one actor's, and what it knows by now. */
final class EventClient {

	private final @Nullable String actor;

	private final SseStream stream;

	/** The version of the data set that the reader knows of. */
	private String version;

	/**
	 * A reader.
	 * @param actor whose changes are told; null for all
	 */
	EventClient(@Nullable String actor, String version, SseStream stream) {
		this.actor = actor;
		this.version = version;
		this.stream = stream;
	}

	@Nullable String actor() {
		return actor;
	}

	/** Tells of a new version, unless the reader knows of it. */
	synchronized void tell(String newVersion) {
		if (!newVersion.equals(version)) {
			version = newVersion;
			stream.send(event(newVersion));
		}
	}

	private String event(String newVersion) {
		return (actor == null) ? String.format(Locale.ROOT, """
				event: datasetChanged
				id: %1$s
				data: {"version":"%1$s"}

				""", newVersion) : String.format(Locale.ROOT, """
				event: briefingChanged
				id: %1$s
				data: {"actor":"%2$s","version":"%1$s"}

				""", newVersion, actor);
	}

}
