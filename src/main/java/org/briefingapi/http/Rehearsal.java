package org.briefingapi.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.operation.Documents;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.core.env.Environment;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers as if somebody had asked, but no client, and so without a trace in metrics,
 * limits and memory.
 */
@Component
@ConditionalOnWebApplication
class Rehearsal {

	private static final List<byte[]> SMALL = Stream.of("""
			{"query": "{ actors(first: 1) { nodes { slug name kind note } } }"}""", """
			{"query": "query Few($first: Int!) { actors(first: $first) { nodes { slug name kind note } } }",
			"variables": {"first": 1}, "operationName": "Few"}""", """
			{"query":"query One($slug: String!) {\\n  actor(slug: $slug) {\\n    slug\\n    name\\n  }\\n}\\n",
			"variables":{"slug":"nobody"}}""").map(body -> body.getBytes(StandardCharsets.UTF_8)).toList();

	private static final List<String> ACCEPTED = List.of("*/*", "application/graphql-response+json, application/json",
			"application/json", "application/graphql-response+json;charset=utf-8");

	/** How many are asked over one connection, about. */
	private static final int CONNECTION_OF = 10;

	private static final int PATIENCE = 1000;

	private static final ThreadLocal<Boolean> UNDER_WAY = new ThreadLocal<>();

	private final WebGraphQlHandler graphQl;

	private final List<String> documents;

	private final ClientRequests clients;

	private final Environment environment;

	private final String path;

	Rehearsal(WebGraphQlHandler graphQl, Documents documents, ClientRequests clients, Environment environment,
			GraphQlProperties properties) {
		this.graphQl = graphQl;
		this.documents = documents.trusted();
		this.clients = clients;
		this.environment = environment;
		this.path = properties.getHttp().getPath();
	}

	/** Whether the calling thread answers no client. */
	static boolean isUnderWay() {
		return UNDER_WAY.get() != null;
	}

	static void begin() {
		UNDER_WAY.set(true);
	}

	static void end() {
		UNDER_WAY.remove();
	}

	/** The example operations. */
	List<String> documents() {
		return documents;
	}

	/** Works out the answer to a document; whether the database was there. */
	boolean answer(String document) {
		begin();
		try {
			WebGraphQlRequest request = new WebGraphQlRequest(URI.create(path), new HttpHeaders(), null, null, Map.of(),
					new DefaultGraphQlRequest(document, null, Map.of(), Map.of()), "rehearsal", Locale.UK);
			WebGraphQlResponse response = Objects.requireNonNull(graphQl.handleRequest(request).block());
			return !response.getExecutionInput().getGraphQLContext().hasKey(DatabaseAvailability.class);
		}
		finally {
			end();
		}
	}

	/**
	 * Asks something small over HTTP. Compilers drop what never happens, so it is asked
	 * in several ways.
	 * @param turn a number that decides in which way, from 0
	 * @throws IOException if this server is not to be asked by plain HTTP from here
	 */
	void ask(int turn) throws IOException {
		String address = String.format(Locale.ROOT, "http://localhost:%s%s%s",
				environment.getRequiredProperty("local.server.port"),
				environment.getProperty("server.servlet.context-path", ""), path);
		HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
		connection.setConnectTimeout(PATIENCE);
		connection.setReadTimeout(PATIENCE);
		connection.setRequestProperty(HttpHeaders.AUTHORIZATION, clients.password());
		connection.setRequestProperty(HttpHeaders.ACCEPT, ACCEPTED.get(turn % ACCEPTED.size()));
		connection.setRequestProperty(HttpHeaders.CONTENT_TYPE, "application/json");
		if (turn % CONNECTION_OF == 0) {
			connection.setRequestProperty(HttpHeaders.CONNECTION, "close");
		}
		connection.setDoOutput(true);
		// gathered, and sent in one piece with the head, as clients send it
		try (OutputStream body = connection.getOutputStream()) {
			body.write(SMALL.get(turn % SMALL.size()));
		}
		try (InputStream answer = connection.getInputStream()) {
			answer.readAllBytes();
		}
	}

}
