package org.briefingapi.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class IndexFolderTests {

	private final AtomicInteger written = new AtomicInteger();

	/** The number of documents that could be taken over in the last writing. */
	private final AtomicInteger olderSize = new AtomicInteger();

	@TempDir
	private Path folder;

	@Test
	void findsAnIndexAgainAfterARestart() throws IOException {
		assertThat(found("v1", folder)).isEqualTo(1);
		assertThat(found("v1", folder)).isEqualTo(1);
		assertThat(written).hasValue(1);
		assertThat(found("v2", folder)).isEqualTo(1);
		assertThat(written).hasValue(2);
	}

	@Test
	void offersTheDocumentsOfTheLatestIndexAfterARestartWithOtherData() throws IOException {
		found("v1", folder);
		assertThat(olderSize).hasValue(0);
		Files.createDirectory(folder.resolve("building-1-" + IndexDocument.FORMAT));
		Files.createDirectory(folder.resolve("v0-" + (IndexDocument.FORMAT - 1)));
		found("v2", folder);
		assertThat(olderSize).hasValue(1);
		damage("v1");
		damage("v2");
		found("v3", folder);
		assertThat(olderSize).as("none that can be read").hasValue(0);
	}

	@Test
	void writesADamagedIndexAnew() throws IOException {
		found("v1", folder);
		damage("v1");
		assertThat(found("v1", folder)).isEqualTo(1);
		assertThat(written).hasValue(2);
	}

	private void damage(String version) throws IOException {
		for (Path file : list(folder.resolve(version + "-" + IndexDocument.FORMAT))) {
			if (!file.getFileName().toString().startsWith("segments")) {
				Files.write(file, new byte[] { 1, 2, 3 });
			}
		}
	}

	@Test
	void letsSeveralServersWriteOneIndexAtOnce() throws Exception {
		int servers = 3;
		CyclicBarrier writing = new CyclicBarrier(servers);
		ExecutorService threads = Executors.newFixedThreadPool(servers);
		try {
			List<Future<Integer>> all = Stream
				.generate(() -> threads.submit(() -> size(open("v1", folder, (older, directory) -> {
					await(writing);
					write(older, directory);
				}))))
				.limit(servers)
				.toList();
			for (Future<Integer> each : all) {
				assertThat(each.get(1, TimeUnit.MINUTES)).isEqualTo(1);
			}
		}
		finally {
			threads.shutdown();
		}
		assertThat(list(folder)).singleElement().asString().endsWith("v1-" + IndexDocument.FORMAT);
	}

	@Test
	void keepsAnIndexInMemoryWhereItCannotWrite() throws IOException {
		Path file = Files.createFile(folder.resolve("file"));
		assertThat(open("v1", file, this::write)).isInstanceOf(ByteBuffersDirectory.class);
		assertThat(found("v1", file)).isEqualTo(1);
	}

	@Test
	void keepsTheLatestVersionsAndWhatIsBeingWritten() throws IOException {
		Path killed = Files.createDirectory(folder.resolve("building-1"));
		Files.setLastModifiedTime(killed, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
		Files.createDirectory(folder.resolve("building-2"));
		for (int i = 1; i <= 5; i++) {
			found("v" + i, folder);
			Path index = folder.resolve("v" + i + "-" + IndexDocument.FORMAT);
			Files.setLastModifiedTime(index, FileTime.from(Instant.now().minus(Duration.ofMinutes(10 - i))));
		}
		assertThat(list(folder))
			.extracting(path -> path.getFileName().toString().replace("-" + IndexDocument.FORMAT, ""))
			.containsExactly("building-2", "v3", "v4", "v5");
	}

	private int found(String version, Path in) throws IOException {
		return size(open(version, in, this::write));
	}

	private static int size(Directory directory) throws IOException {
		SearchIndex index = SearchIndex.open("v", directory, Duration.ofSeconds(10));
		try {
			return index.names("Here is Japan.").size();
		}
		finally {
			index.close();
			directory.close();
		}
	}

	private static Directory open(String version, Path in, IndexFolder.Content content) throws IOException {
		return new IndexFolder(new SearchProperties(in, Duration.ZERO, Duration.ZERO)).open(version, content);
	}

	private void write(@Nullable DirectoryReader older, Directory directory) throws IOException {
		olderSize.set((older != null) ? older.numDocs() : 0);
		written.incrementAndGet();
		IndexWriting.write(
				new GivenRecords(List.of(new SearchableRecord(SearchType.ACTOR, "japan", "",
						Map.of(SearchField.NAME, List.of("Japan")), Set.of(), Set.of(), null))),
				null, new IndexProgress(1, 0), directory);
	}

	private static void await(CyclicBarrier barrier) throws IOException {
		try {
			barrier.await(1, TimeUnit.MINUTES);
		}
		catch (Exception ex) {
			throw new IOException(ex);
		}
	}

	private static List<Path> list(Path in) throws IOException {
		try (Stream<Path> files = Files.list(in)) {
			return files.sorted().toList();
		}
	}

}
