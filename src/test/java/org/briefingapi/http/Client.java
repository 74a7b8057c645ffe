package org.briefingapi.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to a running server over real connections. */
final class Client {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration LONGEST = Duration.ofSeconds(20);

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI endpoint;

	Client(int port) {
		this.endpoint = URI.create("http://localhost:" + port + "/graphql");
	}

	Answer post(String query) {
		return post(Map.of("query", query));
	}

	Answer post(Map<String, ?> parameters, String... headers) {
		return send("application/json", JSON.writeValueAsBytes(parameters), headers);
	}

	Answer send(String contentType, byte[] body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
			.header("Content-Type", contentType)
			.POST(BodyPublishers.ofByteArray(body));
		return send(request, headers);
	}

	Answer get(Map<String, String> parameters, String... headers) {
		StringBuilder query = new StringBuilder("?");
		parameters.forEach((name, value) -> query.append(name)
			.append('=')
			.append(URLEncoder.encode(value, StandardCharsets.UTF_8))
			.append('&'));
		return getRaw(query.toString(), headers);
	}

	Answer getRaw(String query, String... headers) {
		return send(HttpRequest.newBuilder(URI.create(endpoint + query)), headers);
	}

	Answer getPath(String path, String... headers) {
		return send(HttpRequest.newBuilder(endpoint.resolve(path)), headers);
	}

	Answer postPath(String path, String body, String... headers) {
		return send(HttpRequest.newBuilder(endpoint.resolve(path)).POST(BodyPublishers.ofString(body)), headers);
	}

	Answer method(String method, String... headers) {
		return send(HttpRequest.newBuilder(endpoint).method(method, BodyPublishers.noBody()), headers);
	}

	private Answer send(HttpRequest.Builder request, String... headers) {
		try {
			HttpRequest built = ((headers.length > 0) ? request.headers(headers) : request).timeout(LONGEST).build();
			return new Answer(http.send(built, BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** A response. */
	record Answer(HttpResponse<String> response) {

		int status() {
			return response.statusCode();
		}

		String header(String name) {
			return response.headers().firstValue(name).orElse("");
		}

		JsonNode json() {
			return JSON.readTree(response.body());
		}

		JsonNode error() {
			return json().path("errors").path(0);
		}

		String code() {
			return error().path("extensions").path("code").asString("");
		}

		String message() {
			return error().path("message").asString("");
		}

		@Override
		public String toString() {
			return status() + " " + response.body();
		}

	}

}
