package org.briefingapi.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.briefingapi.BriefingApplication;
import org.briefingapi.dataset.DatasetWriter;
import org.briefingapi.dataset.NewNode;
import org.briefingapi.snapshot.DatasetDescription;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A server within the test, one of several on one database. */
public final class Server implements AutoCloseable {

	/**
	 * Each server has its own client, since a shared one may keep connections to an
	 * earlier server on the same port.
	 */
	private final HttpClient client = HttpClient.newHttpClient();

	private final ConfigurableApplicationContext context;

	private final URI uri;

	/** Starts a server with more settings, as {@code name=value}. */
	public Server(String url, String... more) {
		String[] settings = { "spring.datasource.url=" + url, "server.port=0", "briefing.response-cache.size=8MB",
				"briefing.record-cache=true" };
		this.context = new SpringApplicationBuilder(BriefingApplication.class).run(arguments(settings, more));
		this.uri = URI
			.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/graphql");
	}

	private static String[] arguments(String[] settings, String[] more) {
		return Stream.of(settings, more).flatMap(Arrays::stream).map(setting -> "--" + setting).toArray(String[]::new);
	}

	public HttpResponse<String> ask(String query) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(uri)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"query\": \"" + query + "\"}"))
			.build();
		return client.send(request, BodyHandlers.ofString());
	}

	int port() {
		return uri.getPort();
	}

	public HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return get(path, "*/*");
	}

	HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(uri.resolve(path)).header("Accept", accept).build(),
				BodyHandlers.ofString());
	}

	/** The first message that answers a query over a WebSocket. */
	String askOverWebSocket(String query) throws InterruptedException {
		BlockingQueue<String> messages = new LinkedBlockingQueue<>();
		WebSocket socket = client.newWebSocketBuilder()
			.subprotocols("graphql-transport-ws")
			.buildAsync(URI.create("ws" + uri.toString().substring("http".length())), new WebSocket.Listener() {
				@Override
				public @Nullable CompletionStage<?> onText(WebSocket sender, CharSequence data, boolean last) {
					messages.add(data.toString());
					sender.request(1);
					return null;
				}
			})
			.join();
		socket.sendText("{\"type\":\"connection_init\"}", true).join();
		assertThat(messages.poll(20, TimeUnit.SECONDS)).contains("connection_ack");
		socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\"}}".formatted(query), true)
			.join();
		String message = messages.poll(20, TimeUnit.SECONDS);
		socket.abort();
		return String.valueOf(message);
	}

	/** Loads a data set that differs from others in its name. */
	void load(String name) {
		DatasetWriter datasetWriter = context.getBean(DatasetWriter.class);
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
		TransactionTemplate load = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
		load.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		load.executeWithoutResult(status -> {
			datasetWriter.lock();
			datasetWriter.enter(List.of(node(name)), now, true);
			datasetWriter.close(new DatasetDescription(name, null, null, name, null), now);
		});
	}

	private static NewNode node(String name) {
		return new NewNode("node-" + name, "Source", name, name, name, List.of(), Set.of(), List.of());
	}

	public <T> T bean(Class<T> type) {
		return context.getBean(type);
	}

	@Override
	public void close() {
		context.close();
	}

}
