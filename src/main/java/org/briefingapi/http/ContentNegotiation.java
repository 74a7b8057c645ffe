package org.briefingapi.http;

import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.graphql.ErrorCode;

import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The media types of GraphQL over HTTP: of a body and of the response. */
final class ContentNegotiation {

	private static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_JSON,
			MediaTypes.APPLICATION_GRAPHQL_RESPONSE);

	private ContentNegotiation() {
	}

	/**
	 * The preferred media type of the response.
	 * @throws RequestRejectedException if Accept allows neither type, or is malformed
	 */
	static MediaType responseType(HttpServletRequest request) {
		for (MediaType accepted : accepted(request)) {
			for (MediaType type : TYPES) {
				if (accepted.includes(type) && accepted.getQualityValue() > 0) {
					return type;
				}
			}
		}
		throw new RequestRejectedException(HttpStatus.NOT_ACCEPTABLE, ErrorCode.BAD_USER_INPUT,
				"Accept allows neither application/graphql-response+json nor application/json.");
	}

	private static List<MediaType> accepted(HttpServletRequest request) {
		try {
			List<MediaType> accepted = MediaType.parseMediaTypes(headers(request, HttpHeaders.ACCEPT));
			if (accepted.isEmpty()) {
				return TYPES;
			}
			MimeTypeUtils.sortBySpecificity(accepted);
			return accepted;
		}
		catch (InvalidMediaTypeException ex) {
			throw RequestRejectedException.badRequest("Accept is not a list of media types.");
		}
	}

	/**
	 * Whether the client accepts events and no JSON. Spring handles such requests as
	 * subscriptions over server-sent events. A client may list events beside JSON and
	 * send queries; those are answered here.
	 */
	static boolean wantsEvents(HttpServletRequest request) {
		return allowsEvents(request) && !String.join(",", headers(request, HttpHeaders.ACCEPT)).contains("json");
	}

	/** Whether Accept lists events, and not only to refuse them. */
	static boolean allowsEvents(HttpServletRequest request) {
		// most requests have no need to be parsed for this
		return String.join(",", headers(request, HttpHeaders.ACCEPT)).contains(MediaType.TEXT_EVENT_STREAM_VALUE)
				&& accepted(request).stream()
					.anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM)
							&& type.getQualityValue() > 0);
	}

	private static List<String> headers(HttpServletRequest request, String name) {
		return Collections.list(request.getHeaders(name));
	}

	/** Rejects a body that is not declared as uncompressed JSON in UTF-8. */
	static void requireJson(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
			throw unsupported("The body is declared to be compressed; send it as it is, without Content-Encoding.");
		}
		MediaType type = contentType(request);
		if (!type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
			throw unsupported("The body is not declared as JSON; send Content-Type: application/json.");
		}
		if (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
			throw unsupported(
					"The body is declared to be in another charset than UTF-8; send Content-Type: application/json.");
		}
	}

	private static MediaType contentType(HttpServletRequest request) {
		try {
			String type = request.getContentType();
			return (type != null) ? MediaType.parseMediaType(type) : MediaType.APPLICATION_OCTET_STREAM;
		}
		catch (InvalidMediaTypeException | IllegalCharsetNameException ex) {
			throw unsupported("Content-Type is not a media type; send Content-Type: application/json.");
		}
	}

	private static RequestRejectedException unsupported(String message) {
		return new RequestRejectedException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, ErrorCode.BAD_USER_INPUT, message)
			.with("Accept-Post", MediaType.APPLICATION_JSON_VALUE);
	}

}
