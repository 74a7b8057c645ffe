package org.briefingapi.rest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.briefingapi.briefing.BriefingRequest;
import org.briefingapi.web.EntityTags;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A briefing that is wanted in a form.
 *
 * @param asOf the day that it looks back from
 */
record Wanted(BriefingRequest request, LocalDate asOf, Representation form) {

	/** The variables of the GraphQL operation. */
	Map<String, @Nullable Object> variables() {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("actor", request.actor());
		variables.put("with", request.with());
		variables.put("area", request.area());
		variables.put("event", request.event());
		variables.put("asOf", (request.asOf() != null) ? request.asOf().toString() : null);
		if (request.since() != null) {
			variables.put("since", request.since().toString());
			variables.put("changes", true);
		}
		return variables;
	}

	/** The address of this briefing in a form, in full. */
	String address(Representation form) {
		UriComponentsBuilder address = UriComponentsBuilder.fromUriString(EntityTags.base())
			.path(request.path() + form.suffix())
			.queryParam("asOf", asOf);
		if (request.since() != null) {
			address.queryParam("since", request.since());
		}
		return address.encode().build().toUriString();
	}

}
