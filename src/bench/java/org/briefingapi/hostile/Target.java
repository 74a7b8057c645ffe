package org.briefingapi.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The attacked server, in a separate process, with an empty store. */
final class Target implements AutoCloseable {

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

	private final Process process;

	private final int port;

	private Target(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	static Target start(String jar, Path folder, int port) throws Exception {
		Process process = new ProcessBuilder(List.of(JAVA.resolve("java").toString(), "@src/main/jvm/server.args",
				"-jar", jar, "--server.port=" + port, "--briefing.store=" + folder.resolve("store/briefing")))
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("server.log").toFile())
			.start();
		Target target = new Target(process, port);
		Probe probe = new Probe(port);
		long end = System.nanoTime() + PATIENCE;
		while (probe.time() < 0) {
			if (!process.isAlive() || System.nanoTime() - end > 0) {
				target.close();
				throw new IOException("The server does not start, see " + folder.resolve("server.log"));
			}
			Thread.sleep(500);
		}
		return target;
	}

	int port() {
		return port;
	}

	boolean isAlive() {
		return process.isAlive();
	}

	/** The size of live objects in bytes, after a full collection. */
	long heap() throws IOException {
		Process count = new ProcessBuilder(JAVA.resolve("jcmd").toString(), String.valueOf(process.pid()),
				"GC.class_histogram")
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (BufferedReader lines = count.inputReader()) {
			return lines.lines()
				.filter(line -> line.startsWith("Total"))
				.mapToLong(line -> Long.parseLong(line.strip().split(" +")[2]))
				.findFirst()
				.orElse(0);
		}
	}

	@Override
	public void close() {
		process.destroy();
		process.onExit().join();
	}

}
