package org.briefingapi.rest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.briefingapi.web.AcceptHeader;
import org.briefingapi.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/** The forms in which a briefing is given; the first is for clients that name none. */
enum Representation {

	MARKDOWN(".md", new MediaType(MediaType.parseMediaType("text/markdown"), StandardCharsets.UTF_8)),
	HTML(".html", new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)),
	JSON(".json", MediaType.APPLICATION_JSON), JSON_LD(".jsonld", MediaType.parseMediaType("application/ld+json"));

	private final String suffix;

	private final MediaType type;

	Representation(String suffix, MediaType type) {
		this.suffix = suffix;
		this.type = type;
	}

	String suffix() {
		return suffix;
	}

	MediaType type() {
		return type;
	}

	static Optional<Representation> bySuffix(String suffix) {
		return Arrays.stream(values()).filter(each -> each.suffix.equals(suffix)).findFirst();
	}

	/**
	 * The form that a reader likes best.
	 * @param accept the header; null without one
	 * @throws Problem if none of them is accepted
	 */
	static Representation accepted(@Nullable String accept) {
		MediaType best = AcceptHeader.parse(accept).best(Arrays.stream(values()).map(each -> each.type).toList());
		return Arrays.stream(values()).filter(each -> each.type.equals(best)).findFirst().orElseThrow();
	}

}
