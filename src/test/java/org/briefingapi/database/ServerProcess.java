package org.briefingapi.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.BriefingApplication;

/** A server in a separate process, started like an operator does, that can be killed. */
final class ServerProcess implements AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final String TOKEN = "a-token-of-more-than-32-characters";

	private static final Pattern ADDRESS = Pattern.compile("Serving .* at (http://localhost:\\d+)");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final int LINES_KEPT = 40;

	/** Each server runs in another country, with its digits, letters and time zone. */
	private static final List<Country> COUNTRIES = List.of(new Country("ar", "EG", "Africa/Cairo"),
			new Country("fa", "IR", "Asia/Tehran"), new Country("tr", "TR", "Europe/Istanbul"),
			new Country("en", "GB", "Europe/London"), new Country("sm", "WS", "Pacific/Apia"));

	private static final AtomicInteger started = new AtomicInteger();

	private final Process process;

	private final CompletableFuture<URI> address = new CompletableFuture<>();

	private final Deque<String> lastLines = new ArrayDeque<>();

	private volatile Consumer<String> listener = line -> {
	};

	private ServerProcess(Process process) {
		this.process = process;
		Thread reader = new Thread(this::read, "server-output");
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Starts a server at a free port.
	 * @param settings properties as {@code name=value}
	 */
	static ServerProcess start(String... settings) throws IOException {
		Country country = COUNTRIES.get(started.getAndIncrement() % COUNTRIES.size());
		String classes = Arrays
			.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
				.split(File.pathSeparator))
			.filter(path -> !path.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
		Stream<String> command = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.language=" + country.language(),
				"-Duser.country=" + country.code(), "-Duser.timezone=" + country.zone(), "-cp", classes,
				BriefingApplication.class.getName(), "--server.port=0", "--briefing.admin-token=" + TOKEN,
				"--management.endpoints.web.exposure.include=metrics");
		return new ServerProcess(
				new ProcessBuilder(Stream.concat(command, Stream.of(settings).map("--"::concat)).toList())
					.redirectErrorStream(true)
					.start());
	}

	private void read() {
		try (BufferedReader lines = process.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				listener.accept(line);
				note(line);
			}
		}
		catch (IOException ex) {
			// it was killed
		}
		address.completeExceptionally(new IllegalStateException("The server ended:\n" + lastLines()));
	}

	private void note(String line) {
		synchronized (lastLines) {
			lastLines.add(line);
			if (lastLines.size() > LINES_KEPT) {
				lastLines.remove();
			}
		}
		Matcher served = ADDRESS.matcher(line);
		if (served.find()) {
			address.complete(URI.create(served.group(1)));
		}
	}

	private String lastLines() {
		synchronized (lastLines) {
			return String.join("\n", lastLines);
		}
	}

	/** Hands over each line as soon as the server prints it. */
	void listen(Consumer<String> action) {
		listener = action;
	}

	/** Kills the server (SIGKILL), without a wait for its end. */
	void strike() {
		process.destroyForcibly();
	}

	void kill() throws InterruptedException {
		strike();
		awaitEnd();
	}

	void awaitEnd() throws InterruptedException {
		if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			throw new IllegalStateException("The server does not end:\n" + lastLines());
		}
	}

	/** The exit value of the process. */
	int exitValue() {
		return process.exitValue();
	}

	/** Waits until the server answers. */
	ServerProcess await() throws InterruptedException {
		address();
		return this;
	}

	private URI address() throws InterruptedException {
		try {
			return address.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException("The server does not start:\n" + lastLines(), ex);
		}
	}

	/**
	 * The answer to a query; the query must not contain quotation marks that need
	 * escaping.
	 */
	String ask(String query) throws InterruptedException {
		return send(HttpRequest.newBuilder(address().resolve("/graphql"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"query\": \"%s\"}".formatted(query.replace("\"", "\\\""))))).body();
	}

	String get(String path) throws InterruptedException {
		return send(HttpRequest.newBuilder(address().resolve(path))).body();
	}

	/**
	 * Makes the server reload the seed data.
	 * @return whether it did
	 */
	boolean reload() throws InterruptedException {
		return send(reloading()).body().contains("\"changed\":true");
	}

	/** Starts a reload, and does not wait for its end. */
	void beginReload() throws InterruptedException {
		CLIENT.sendAsync(reloading().build(), BodyHandlers.discarding());
	}

	private HttpRequest.Builder reloading() throws InterruptedException {
		return HttpRequest.newBuilder(address().resolve("/admin/reload"))
			.header("Authorization", "Bearer " + TOKEN)
			.POST(BodyPublishers.noBody());
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
		try {
			return CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}

	private record Country(String language, String code, String zone) {
	}

}
