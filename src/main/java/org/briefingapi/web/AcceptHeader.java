package org.briefingapi.web;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The header Accept, after RFC 9110: of the ranges that a form falls into, the most
 * specific one tells how much the client likes it.
 */
public final class AcceptHeader {

	private static final Comparator<MediaType> MOST_SPECIFIC_FIRST = Comparator.comparing(MediaType::isWildcardType)
		.thenComparing(MediaType::isWildcardSubtype);

	private final List<MediaType> ranges;

	private AcceptHeader(List<MediaType> ranges) {
		this.ranges = ranges;
	}

	/**
	 * Reads a header.
	 * @param header null where there is none, so that any form is accepted
	 * @throws Problem if it is no list of media types
	 */
	public static AcceptHeader parse(@Nullable String header) {
		if (header == null || header.isBlank()) {
			return new AcceptHeader(List.of(MediaType.ALL));
		}
		try {
			return new AcceptHeader(MediaType.parseMediaTypes(header));
		}
		catch (InvalidMediaTypeException ex) {
			throw Problem.notAcceptable(List.of("the forms here, since it is not a list of media types"));
		}
	}

	/**
	 * Whether a client that names HTML likes it no less than JSON. A header that is no
	 * list of media types does not.
	 * @param header null where there is none
	 */
	public static boolean prefersPage(@Nullable String header) {
		if (header == null || !header.contains(MediaType.TEXT_HTML_VALUE)) {
			return false;
		}
		try {
			AcceptHeader accept = parse(header);
			double page = accept.quality(MediaType.TEXT_HTML);
			return page > 0 && page >= accept.quality(MediaType.APPLICATION_JSON)
					&& page >= accept.quality(MediaType.APPLICATION_PROBLEM_JSON);
		}
		catch (Problem ex) {
			return false;
		}
	}

	/**
	 * The form that the client likes best; of equal ones the first.
	 * @throws Problem if it accepts none
	 */
	public MediaType best(List<MediaType> forms) {
		return forms.stream()
			.filter(form -> quality(form) > 0)
			.reduce((first, next) -> (quality(next) > quality(first)) ? next : first)
			.orElseThrow(() -> Problem
				.notAcceptable(forms.stream().map(form -> withoutParameters(form).toString()).toList()));
	}

	private double quality(MediaType form) {
		return ranges.stream()
			.filter(range -> withoutParameters(range).includes(form))
			.min(MOST_SPECIFIC_FIRST)
			.map(MediaType::getQualityValue)
			.orElse(0.0);
	}

	private static MediaType withoutParameters(MediaType type) {
		return new MediaType(type.getType(), type.getSubtype());
	}

}
