package org.briefingapi.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.LoggerFactory;

/**
 * Runs a command with the URL of an embedded PostgreSQL, which stops with the command and
 * keeps its data for the next run.
 */
final class PostgresLauncher {

	private PostgresLauncher() {
	}

	/** Takes the data folder and the command as arguments. */
	public static void main(String[] args) throws IOException, InterruptedException {
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		try (EmbeddedPostgres server = PostgresServer.start(Path.of(args[0]).toAbsolutePath(), 0)) {
			String url = server.getJdbcUrl("postgres", "postgres");
			System.out.println("PostgreSQL is at " + url);
			Process process = new ProcessBuilder(
					Stream.concat(Stream.of(args).skip(1), Stream.of("--spring.datasource.url=" + url)).toList())
				.inheritIO()
				.start();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
			System.exit(process.waitFor());
		}
	}

	private static void stop(Process process) {
		process.destroy();
		process.onExit().join();
	}

}
