package org.briefingapi.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes the seed data of a running server, and checks its answers. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "briefing.seed=load", "briefing.admin-token=a-token-of-more-than-32-characters",
				"briefing.events.keep-alive=200ms", "briefing.record-cache=true" })
@DirtiesContext
class ReloadTests {

	private static final String TITLE = "title: Individually Tailored Partnership Programme between NATO and Japan";

	private static final Path SEED = temporary();

	private final HttpClient client = HttpClient.newHttpClient();

	private final List<AutoCloseable> open = new ArrayList<>();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void seed(DynamicPropertyRegistry properties) {
		properties.add("briefing.seed-data", SEED::toString);
	}

	@AfterEach
	void restore() throws Exception {
		for (AutoCloseable each : open) {
			each.close();
		}
		copy();
		reload();
	}

	@Test
	void givesReadersTheOldOrTheNewVersion() throws Exception {
		AtomicBoolean running = new AtomicBoolean(true);
		Queue<String> seen = new ConcurrentLinkedQueue<>();
		List<CompletableFuture<Void>> readers = Stream
			.of("/briefings/nato.md?asOf=2023-07-31", "/feeds/actors/nato.atom", "/export/statements.ndjson",
					"/export/citations.csv")
			.map(address -> CompletableFuture.runAsync(() -> {
				while (running.get()) {
					HttpResponse<String> answer = get(address);
					seen.add("%s %d %s %d".formatted(address, answer.statusCode(),
							answer.headers().firstValue("Dataset-Version").orElse(""),
							address.contains("feeds") ? 0 : answer.body().hashCode()));
				}
			}))
			.toList();
		for (int i = 0; i < 2; i++) {
			edit("statements.yaml", "act: COMMENT", "act: CONSULT");
			assertThat(reload().body()).contains("\"changed\":true");
			copy();
			assertThat(reload().body()).contains("\"changed\":true");
		}
		running.set(false);
		readers.forEach(CompletableFuture::join);
		assertThat(seen).allMatch(line -> line.contains(" 200 "));
		// one body for each address and version
		List<String> distinct = seen.stream().distinct().filter(line -> !line.contains("feeds")).toList();
		assertThat(distinct.stream().map(line -> line.substring(0, line.lastIndexOf(' '))))
			.as(String.join("\n", distinct))
			.doesNotHaveDuplicates();
		assertThat(distinct.stream().filter(line -> line.contains("ndjson"))).hasSizeGreaterThan(1);
	}

	@Test
	void exportsOneVersionHoweverLongItTakes() throws Exception {
		String before = get("/export/citations.csv").body();
		try (Socket slow = new Socket()) {
			slow.setReceiveBufferSize(4096);
			slow.connect(new java.net.InetSocketAddress("localhost", port));
			slow.getOutputStream()
				.write("GET /export/citations.csv HTTP/1.0\r\nHost: localhost\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			BufferedReader reader = new BufferedReader(
					new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
			assertThat(reader.readLine()).contains("200");
			edit("statements.yaml", " L7 ", " L8 ");
			assertThat(reload().body()).contains("\"changed\":true");
			StringBuilder body = new StringBuilder();
			String line = reader.readLine();
			while (!line.isEmpty()) {
				line = reader.readLine();
			}
			for (int next = reader.read(); next >= 0; next = reader.read()) {
				body.append((char) next);
			}
			assertThat(body.toString()).isEqualTo(before);
		}
		assertThat(get("/export/citations.csv").body()).isNotEqualTo(before);
	}

	@Test
	void keepsTheOldDataWhenAnEditIsFaulty() throws Exception {
		String before = get("/briefings/japan.md").body();
		edit("agreements.yaml", "kind: TREATY", "kind: TREETY");
		HttpResponse<String> refused = reload();
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("agreements.yaml:").contains("TREETY");
		assertThat(get("/briefings/japan.md").body()).isEqualTo(before);
	}

	@Test
	void tellsOfRealChangesAndOfNoOthers() throws Exception {
		BlockingQueue<String> all = events("/events", null);
		BlockingQueue<String> japan = events("/events?actor=japan", null);
		BlockingQueue<String> airbus = events("/events?actor=airbus", null);
		String known = next(all, "id: ");
		next(japan, "id: ");
		next(airbus, "id: ");
		assertThat(reload().body()).contains("\"changed\":false");
		edit("agreements.yaml", TITLE, TITLE + " (again)");
		assertThat(reload().body()).contains("\"changed\":true");
		assertThat(next(all, "event: ")).isEqualTo("event: datasetChanged");
		assertThat(next(japan, "event: ")).isEqualTo("event: briefingChanged");
		assertThat(next(japan, "data: ")).startsWith("data: {\"actor\":\"japan\",\"version\":\"");
		assertThat(next(airbus, ": ")).isEqualTo(": keep-alive");
		assertThat(airbus).noneMatch(line -> line.startsWith("event: "));
		assertThat(all).noneMatch(line -> line.startsWith("event: "));
		// a reconnecting client receives the changes that it missed, and no others
		String version = known.substring("id: ".length());
		assertThat(next(events("/events?actor=japan", version), "event: ")).isEqualTo("event: briefingChanged");
		// as the dashboard comes for the first time
		assertThat(next(events("/events?lastEventId=" + version, null), "event: ")).isEqualTo("event: datasetChanged");
		BlockingQueue<String> unconcerned = events("/events?actor=airbus", version);
		assertThat(next(unconcerned, ": ")).isEqualTo(": keep-alive");
		assertThat(unconcerned).noneMatch(line -> line.startsWith("event: "));
	}

	@Test
	void tellsSubscribersOverWebSocketAndEvents() throws Exception {
		BlockingQueue<String> events = lines(HttpRequest.newBuilder(uri("/graphql"))
			.header("Accept", "text/event-stream")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"subscription { datasetChanged { version } }\"}"))
			.build());
		Messages messages = new Messages();
		WebSocket socket = connect(messages);
		socket.sendText("{\"type\":\"connection_init\"}", true).join();
		assertThat(messages.next()).contains("connection_ack");
		socket.sendText(
				"""
						{"id":"1","type":"subscribe","payload":{"query":"subscription { briefingChanged(actor: \\"japan\\") { actor } }"}}""",
				true)
			.join();
		socket.sendText("""
				{"id":"2","type":"subscribe","payload":{"query":"{ actor(slug: \\"japan\\") { name } }"}}""", true)
			.join();
		assertThat(messages.next()).contains("\"name\":\"Japan\"");
		assertThat(messages.next()).contains("complete");
		socket.sendText(
				"""
						{"id":"3","type":"subscribe","payload":{"query":"subscription { briefingChanged(actor: \\"japn\\") { actor } }"}}""",
				true)
			.join();
		assertThat(messages.next()).contains("NOT_FOUND");
		edit("agreements.yaml", TITLE, TITLE + " (anew)");
		reload();
		assertThat(messages.next("\"id\":\"1\"")).contains("\"briefingChanged\":{\"actor\":\"japan\"}");
		assertThat(next(events, "data:{\"data\"")).contains("\"datasetChanged\":{\"version\"");
		socket.abort();
	}

	@Test
	void closesAConnectionWithMessagesThatAreNone() throws Exception {
		for (String message : List.of("no JSON", "{\"type\":\"other\"}", "{\"id\":\"1\"}", "[]")) {
			Messages messages = new Messages();
			connect(messages).sendText(message, true).join();
			assertThat(messages.closed.get(20, TimeUnit.SECONDS)).as(message).isEqualTo(4400);
		}
	}

	private WebSocket connect(Messages messages) {
		return client.newWebSocketBuilder()
			.subprotocols("graphql-transport-ws")
			.buildAsync(URI.create("ws://localhost:%d/graphql".formatted(port)), messages)
			.join();
	}

	private BlockingQueue<String> events(String address, String known) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(address));
		if (known != null) {
			request.header("Last-Event-ID", known);
		}
		return lines(request.build());
	}

	private BlockingQueue<String> lines(HttpRequest request) {
		BlockingQueue<String> lines = new LinkedBlockingQueue<>();
		client.sendAsync(request, BodyHandlers.ofLines()).thenAcceptAsync(answer -> {
			open.add(answer.body());
			answer.body().forEach(lines::add);
		}, task -> {
			Thread thread = new Thread(task);
			thread.setDaemon(true);
			thread.start();
		});
		return lines;
	}

	private static String next(BlockingQueue<String> lines, String start) throws InterruptedException {
		String line = lines.poll(20, TimeUnit.SECONDS);
		while (line != null && !line.startsWith(start)) {
			line = lines.poll(20, TimeUnit.SECONDS);
		}
		return String.valueOf(line);
	}

	private HttpResponse<String> get(String address) {
		return client.sendAsync(HttpRequest.newBuilder(uri(address)).build(), BodyHandlers.ofString()).join();
	}

	private HttpResponse<String> reload() {
		return client
			.sendAsync(HttpRequest.newBuilder(uri("/admin/reload"))
				.header("Authorization", "Bearer a-token-of-more-than-32-characters")
				.POST(HttpRequest.BodyPublishers.noBody())
				.build(), BodyHandlers.ofString())
			.join();
	}

	private URI uri(String address) {
		return URI.create("http://localhost:%d%s".formatted(port, address));
	}

	private static void edit(String file, String from, String to) throws IOException {
		String text = Files.readString(SEED.resolve(file));
		assertThat(text).contains(from);
		Files.writeString(SEED.resolve(file), text.replace(from, to));
	}

	private static Path temporary() {
		try {
			Path folder = Files.createTempDirectory("seed-data");
			folder.toFile().deleteOnExit();
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static {
		copy();
	}

	private static void copy() {
		try (Stream<Path> files = Files.list(Path.of("seed-data"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = SEED.resolve(file.getFileName());
				Files.write(copy, Files.readAllBytes(file));
				copy.toFile().deleteOnExit();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The messages received on a WebSocket. */
	private static final class Messages implements WebSocket.Listener {

		private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();

		private final CompletableFuture<Integer> closed = new CompletableFuture<>();

		private final StringBuilder text = new StringBuilder();

		String next() throws InterruptedException {
			return next("");
		}

		String next(String part) throws InterruptedException {
			String message = texts.poll(20, TimeUnit.SECONDS);
			while (message != null && (message.contains("\"ping\"") || !message.contains(part))) {
				message = texts.poll(20, TimeUnit.SECONDS);
			}
			return String.valueOf(message);
		}

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			text.append(data);
			if (last) {
				texts.add(text.toString());
				text.setLength(0);
			}
			socket.request(1);
			return null;
		}

		@Override
		public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
			closed.complete(code);
			return null;
		}

		@Override
		public void onError(WebSocket socket, Throwable failure) {
			closed.completeExceptionally(failure);
		}

	}

}
