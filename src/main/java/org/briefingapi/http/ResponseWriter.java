package org.briefingapi.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import org.briefingapi.limit.Limits;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes responses in one of the two media types of GraphQL over HTTP. */
@Component
class ResponseWriter {

	private static final String JSON = utf8(MediaType.APPLICATION_JSON);

	private static final String GRAPHQL_RESPONSE = utf8(MediaTypes.APPLICATION_GRAPHQL_RESPONSE);

	private final JsonMapper json;

	private final long limit;

	ResponseWriter(JsonMapper json, Limits limits) {
		this.json = json;
		this.limit = limits.answer().toBytes();
	}

	private static String utf8(MediaType type) {
		return new MediaType(type, StandardCharsets.UTF_8).toString();
	}

	/**
	 * Create a response.
	 * @throws RequestRejectedException if it is larger than the limit
	 */
	BytesResponse response(HttpStatus status, MediaType type, HttpHeaders headers, Map<String, Object> body) {
		LimitedOutput output = new LimitedOutput(limit, withoutData(type));
		json.writeValue(output, body);
		return new BytesResponse(status, type.equals(MediaType.APPLICATION_JSON) ? JSON : GRAPHQL_RESPONSE, headers,
				output.toByteArray());
	}

	String json(Map<String, Object> values) {
		return json.writeValueAsString(values);
	}

	/** Create a response with one error, which must not be cached. */
	BytesResponse error(HttpStatus status, MediaType type, HttpHeaders headers, GraphQLError error) {
		HttpHeaders all = new HttpHeaders(headers);
		all.setCacheControl("no-store");
		return response(status, type, all, Map.of("errors", List.of(error.toSpecification())));
	}

	/**
	 * The status of a response without data. With {@code application/json} it is 200,
	 * since clients of that type expect errors in successful responses.
	 */
	static HttpStatus withoutData(MediaType type) {
		return type.equals(MediaTypes.APPLICATION_GRAPHQL_RESPONSE) ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
	}

}
