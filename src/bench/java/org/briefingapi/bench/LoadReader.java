package org.briefingapi.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader who asks for a page again and again while the server loads. */
final class LoadReader implements AutoCloseable {

	private static final String QUESTION = """
			{"query": "{ dataset { version } statements(first: 20) { nodes { label speaker { name } } } }"}""";

	private static final long PAUSE = 50;

	private final int port;

	private final Thread thread = new Thread(this::read, "reader");

	private final List<Long> millis = new ArrayList<>();

	private final Set<String> versions = new HashSet<>();

	private int failures;

	private volatile boolean reading = true;

	LoadReader(int port) {
		this.port = port;
		thread.start();
	}

	private void read() {
		while (reading) {
			long start = System.nanoTime();
			try (Client client = new Client(port)) {
				client.exchange(Client.send("POST", "/graphql", QUESTION));
				JsonNode answer = JsonMapper.shared().readTree(client.body());
				failures += answer.has("errors") ? 1 : 0;
				versions.add(answer.at("/data/dataset/version").stringValue(""));
				Thread.sleep(PAUSE);
			}
			catch (IOException | InterruptedException ex) {
				failures++;
			}
			millis.add((System.nanoTime() - start) / 1_000_000 - PAUSE);
		}
	}

	/** How many answers there were, how late the latest ones, and of which data. */
	String summary() {
		Collections.sort(millis);
		return "%,d answers, p99 %,d ms, latest %,d ms, %d failures, of %d versions".formatted(millis.size(),
				millis.get(millis.size() * 99 / 100), millis.get(millis.size() - 1), failures, versions.size());
	}

	@Override
	public void close() {
		reading = false;
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
