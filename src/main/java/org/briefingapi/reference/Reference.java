package org.briefingapi.reference;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a source, or to one place in it.
 *
 * @param publisher the name of the publisher
 * @param citation the place; null if the whole source is meant
 */
record Reference(Source source, @Nullable Actor publisher, @Nullable Citation citation) {

	/** The place and the words there: {@code L7: “…”}; null if there are none. */
	@Nullable String place() {
		if (citation == null) {
			return null;
		}
		String passage = (citation.passage() != null) ? "“" + citation.passage().replaceAll("\\s+", " ") + "”" : null;
		String place = Stream.of(citation.locator(), passage)
			.filter(part -> part != null)
			.collect(Collectors.joining(": "));
		return place.isEmpty() ? null : place;
	}

	@Nullable String publisherName() {
		return (publisher != null) ? publisher.name() : null;
	}

}
