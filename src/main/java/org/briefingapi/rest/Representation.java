package org.briefingapi.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.briefingapi.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
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
	 * The form that a reader likes best, after RFC 9110: of the ranges that a form falls
	 * into, the most specific one tells how much it is liked.
	 * @param accept the header; null without one
	 * @throws Problem if none of them is accepted
	 */
	static Representation accepted(@Nullable String accept) {
		List<MediaType> ranges = ranges(accept);
		return Arrays.stream(values())
			.filter(each -> each.quality(ranges) > 0)
			.max(Comparator.<Representation>comparingDouble(each -> each.quality(ranges))
				.thenComparing(Comparator.reverseOrder()))
			.orElseThrow(() -> Problem
				.notAcceptable(Arrays.stream(values()).map(each -> withoutParameters(each.type).toString()).toList()));
	}

	private static List<MediaType> ranges(@Nullable String accept) {
		if (accept == null || accept.isBlank()) {
			return List.of(MediaType.ALL);
		}
		try {
			return MediaType.parseMediaTypes(accept);
		}
		catch (InvalidMediaTypeException ex) {
			throw Problem.notAcceptable(List.of("the forms here, since it is not a list of media types"));
		}
	}

	private double quality(List<MediaType> ranges) {
		List<MediaType> including = new ArrayList<>(
				ranges.stream().filter(range -> withoutParameters(range).includes(type)).toList());
		including.sort(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype));
		return including.isEmpty() ? 0 : including.get(0).getQualityValue();
	}

	private static MediaType withoutParameters(MediaType type) {
		return new MediaType(type.getType(), type.getSubtype());
	}

}
