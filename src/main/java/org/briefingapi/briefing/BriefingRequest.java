package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * A request for a briefing on an actor, a pair of actors, an area or an event.
 *
 * @param asOf the date of the briefing; the end of the record if null
 * @param since the day after which changes are listed; no changes if null
 */
public record BriefingRequest(@Nullable String actor, @Nullable String with, @Nullable String area,
		@Nullable String event, @Nullable LocalDate asOf, @Nullable LocalDate since) {

	/**
	 * Create a request.
	 * @throws RequestException unless it names exactly one subject
	 */
	public BriefingRequest {
		if (Stream.of(actor, area, event).filter(slug -> slug != null).count() != 1) {
			throw new RequestException(ErrorCode.BAD_USER_INPUT, "actor",
					"A briefing is about one of actor, area and event; give exactly one of them.");
		}
		if (with != null && (actor == null || with.equals(actor))) {
			throw new RequestException(ErrorCode.BAD_USER_INPUT, "with",
					"with is an actor beside another one; give actor as well, and another slug.");
		}
	}

	/** The path of this briefing. */
	public String path() {
		if (actor != null) {
			return "/briefings/" + actor + ((with != null) ? "/" + with : "");
		}
		return (area != null) ? "/areas/" + area + "/briefing" : "/events/" + event + "/briefing";
	}

}
