package org.briefingapi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * The store that is measured. It is kept, so that a second run need not load it again.
 */
final class BenchStore implements AutoCloseable {

	private final Path folder;

	private final @Nullable EmbeddedPostgres postgres;

	private BenchStore(Path folder, @Nullable EmbeddedPostgres postgres) {
		this.folder = folder;
		this.postgres = postgres;
	}

	/**
	 * Opens a store.
	 * @param kind {@code h2} or {@code postgres}
	 */
	static BenchStore open(String kind, BenchSize size, Path target) throws IOException {
		Path folder = Files.createDirectories(target.resolve("store-%s-%s".formatted(size, kind)).toAbsolutePath());
		return switch (kind) {
			case "h2" -> new BenchStore(folder, null);
			case "postgres" -> new BenchStore(folder,
					EmbeddedPostgres.builder()
						.setDataDirectory(folder.resolve("data"))
						.setCleanDataDirectory(false)
						.setServerConfig("shared_buffers", "2GB")
						.setServerConfig("max_connections", "100")
						// it is read, and loaded anew where it is lost
						.setServerConfig("fsync", "off")
						.start());
			default -> throw new IllegalArgumentException("A store is h2 or postgres, not " + kind);
		};
	}

	boolean isEmpty() {
		return Files.notExists(loadedMark());
	}

	/** Notes that all data is in. */
	void loaded() throws IOException {
		Files.writeString(loadedMark(), "");
	}

	private Path loadedMark() {
		return folder.resolve("loaded");
	}

	List<String> arguments() {
		return (postgres == null) ? List.of("--briefing.store=" + folder.resolve("briefing"))
				: List.of("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
	}

	/** Where JDBC finds a database of the store: the server's, or another one beside it. */
	String url(String database) {
		return (postgres == null) ? "jdbc:h2:file:" + folder.resolve(database)
				: postgres.getJdbcUrl("postgres", database);
	}

	Path folder() {
		return folder;
	}

	/** The processes of the store, beside the server's. */
	Stream<ProcessHandle> processes() {
		return (postgres == null) ? Stream.empty()
				: ProcessHandle.of(postmaster())
					.stream()
					.flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
	}

	private long postmaster() {
		try (Stream<String> lines = Files.lines(folder.resolve("data/postmaster.pid"))) {
			Optional<String> first = lines.findFirst();
			return Long.parseLong(first.orElseThrow().strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		if (postgres != null) {
			postgres.close();
		}
	}

}
