package org.briefingapi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The server in a process of its own. */
final class Server implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(40);

	private static final String HEAP = System.getProperty("heap", "-Xmx1g");

	private final Process process;

	private final BenchStore store;

	private final int port;

	private long firstMemory;

	private Server(Process process, BenchStore store, int port) {
		this.process = process;
		this.store = store;
		this.port = port;
	}

	/** Starts the server on a store; one that is empty is loaded first. */
	static Server start(BenchStore store, Path data, Path target, String... options) throws IOException {
		if (store.isEmpty()) {
			int exit = run(arguments(freePort(), store, "--briefing.seed-data=" + data,
					"--spring.main.web-application-type=none"), target)
				.onExit()
				.join()
				.exitValue();
			if (exit != 0) {
				throw new IOException("The data could not be loaded, see server.log");
			}
			store.loaded();
		}
		return open(store, target, Stream.concat(Stream.of("--briefing.seed=skip"), Stream.of(options)));
	}

	/** Starts the server on a store as it is. */
	static Server open(BenchStore store, Path target, Stream<String> options) throws IOException {
		int port = freePort();
		Server server = new Server(run(arguments(port, store, options.toArray(String[]::new)), target), store, port);
		server.await();
		return server;
	}

	private static List<String> arguments(int port, BenchStore store, String... more) {
		List<String> arguments = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		arguments
			.addAll(Stream.of(System.getProperty("jvm", "").split(" ")).filter(option -> !option.isEmpty()).toList());
		arguments.addAll(List.of(HEAP, "-cp", System.getProperty("java.class.path"), BenchServer.class.getName(),
				"--server.port=" + port,
				// it is sent the fixed answers
				"--briefing.limits.body=4MB",
				// and asked for the floor, by all at once
				"--briefing.limits.pages-at-once=64",
				// not what tests put over it
				"--spring.config.location=classpath:/application.yaml"));
		arguments.addAll(store.arguments());
		arguments.addAll(List.of(more));
		return arguments;
	}

	private static Process run(List<String> command, Path target) throws IOException {
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(target.resolve("server.log").toFile()))
			.start();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private void await() throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() - end < 0 && process.isAlive()) {
			try (Client client = new Client(port)) {
				client.exchange(Client.send("POST", "/graphql", "{\"query\": \"{ dataset { version } }\"}"));
				firstMemory = memory();
				return;
			}
			catch (IOException ex) {
				pause();
			}
		}
		throw new IOException("The server does not start, see server.log");
	}

	static void pause() {
		pause(Duration.ofMillis(200));
	}

	static void pause(Duration duration) {
		try {
			Thread.sleep(duration.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	int port() {
		return port;
	}

	/** The CPU time of the server and its database. */
	Duration cpu() {
		return Stream.concat(Stream.of(process.toHandle()), store.processes())
			.map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

	/** Resident memory in MiB; 0 where the system does not tell. */
	long memory() throws IOException {
		return status("VmRSS:") / 1024;
	}

	/** How many threads of the system's it has; 0 where the system does not tell. */
	long threads() throws IOException {
		return status("Threads:");
	}

	/** The bytes of objects that are in use. */
	long heap() throws IOException {
		Process count = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				String.valueOf(process.pid()), "GC.class_histogram")
			.start();
		try (BufferedReader lines = count.inputReader()) {
			return lines.lines()
				.filter(line -> line.startsWith("Total"))
				.mapToLong(line -> Long.parseLong(line.strip().split(" +")[2]))
				.findFirst()
				.orElse(0);
		}
	}

	private long status(String name) throws IOException {
		Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
		return Files.notExists(status) ? 0
				: Files.readAllLines(status)
					.stream()
					.filter(line -> line.startsWith(name))
					.mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
					.findFirst()
					.orElse(0);
	}

	long firstMemory() {
		return firstMemory;
	}

	@Override
	public void close() {
		process.destroy();
		process.onExit().join();
	}

}
