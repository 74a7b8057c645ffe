package org.briefingapi.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.GraphQLError;
import org.briefingapi.graphql.ErrorCode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.function.ServerRequest;

/** Writes answers in one of the two media types of GraphQL over HTTP. */
@Component
class ResponseWriter {

	private static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_JSON,
			MediaTypes.APPLICATION_GRAPHQL_RESPONSE);

	private static final Map<MediaType, String> DECLARED = TYPES.stream()
		.collect(Collectors.toMap(type -> type, type -> new MediaType(type, StandardCharsets.UTF_8).toString()));

	private final JsonMapper json;

	ResponseWriter(JsonMapper json) {
		this.json = json;
	}

	/** The media type that the client likes best. */
	static MediaType type(ServerRequest request) {
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

	private static List<MediaType> accepted(ServerRequest request) {
		try {
			List<MediaType> accepted = request.headers().accept();
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

	byte[] bytes(Map<String, Object> body) {
		return json.writeValueAsBytes(body);
	}

	/** The media type as it is declared. */
	static String declared(MediaType type) {
		return DECLARED.get(type);
	}

	static BytesResponse answer(HttpStatus status, MediaType type, HttpHeaders headers, byte[] body) {
		return new BytesResponse(status, declared(type), headers, body);
	}

	/** An answer that holds one error, and is not to be kept. */
	BytesResponse error(HttpStatus status, MediaType type, HttpHeaders headers, GraphQLError error) {
		HttpHeaders all = new HttpHeaders(headers);
		all.setCacheControl("no-store");
		return answer(status, type, all, bytes(Map.of("errors", List.of(error.toSpecification()))));
	}

	/**
	 * The status of an answer without data: a client that knows no more than
	 * {@code application/json} looks for errors in answers that it takes for a success.
	 */
	static HttpStatus withoutData(MediaType type) {
		return type.equals(MediaTypes.APPLICATION_GRAPHQL_RESPONSE) ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
	}

}
