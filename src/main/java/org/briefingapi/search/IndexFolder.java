package org.briefingapi.search;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where the indexes are: a folder for each version of the data set. An index is written
 * aside and renamed, so that servers with one folder need no coordination. A server that
 * cannot write keeps its index in memory.
 */
@Component
class IndexFolder {

	/** Old versions that other servers may still have to open. */
	private static final int MAX_KEPT = 3;

	private static final String FORMAT = "-" + IndexDocument.FORMAT;

	private static final String UNFINISHED = "building-";

	/** A server that writes for longer was killed. */
	private static final Duration MAX_WRITING = Duration.ofHours(1);

	private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

	private final Path folder;

	IndexFolder(SearchProperties properties) {
		this.folder = properties.folder();
	}

	/** The index of a version, written first if there is none. */
	Directory open(String version, Content content) throws IOException {
		Path index = folder.resolve(version + FORMAT);
		if (!isIndex(index)) {
			try {
				write(index, content);
			}
			catch (FileSystemException ex) {
				log.warn("Keeping the search index in memory, since {} cannot be written: {}", folder,
						ex.getClass().getSimpleName());
				Directory memory = new ByteBuffersDirectory();
				content.writeTo(null, memory);
				return memory;
			}
			removeOld(index);
		}
		return FSDirectory.open(index, NoLockFactory.INSTANCE);
	}

	/** Whether there is one that can be read. */
	private static boolean isIndex(Path index) throws IOException {
		try (DirectoryReader reader = read(index)) {
			return reader != null;
		}
	}

	/** Reads an index; null if there is none that can be read. */
	private static @Nullable DirectoryReader read(Path index) {
		try {
			return Files.isDirectory(index) ? DirectoryReader.open(FSDirectory.open(index, NoLockFactory.INSTANCE))
					: null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	/** Reads the latest index of other data; null if there is none. */
	private @Nullable DirectoryReader latest() throws IOException {
		return files(each -> each.toString().endsWith(FORMAT) && !isUnfinished(each)).stream()
			.map(IndexFolder::read)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private void write(Path index, Content content) throws IOException {
		Files.createDirectories(folder);
		Path aside = Files.createTempDirectory(folder, UNFINISHED);
		try {
			try (Directory directory = FSDirectory.open(aside, NoLockFactory.INSTANCE);
					DirectoryReader older = latest()) {
				content.writeTo(older, directory);
			}
			if (!isIndex(index)) {
				FileSystemUtils.deleteRecursively(index);
			}
			Files.move(aside, index, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			throw ex;
		}
		catch (FileSystemException ex) {
			// another server was first
			if (!isIndex(index)) {
				throw ex;
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(aside);
		}
	}

	private void removeOld(Path current) throws IOException {
		long oldest = System.currentTimeMillis() - MAX_WRITING.toMillis();
		Stream<Path> old = files(each -> !isUnfinished(each) && !each.equals(current)).stream().skip(MAX_KEPT - 1);
		Stream<Path> abandoned = files(IndexFolder::isUnfinished).stream().filter(each -> lastModified(each) < oldest);
		for (Path each : Stream.concat(old, abandoned).toList()) {
			FileSystemUtils.deleteRecursively(each);
		}
	}

	private static boolean isUnfinished(Path index) {
		return index.getFileName().toString().startsWith(UNFINISHED);
	}

	/** The latest first. */
	private List<Path> files(Predicate<Path> wanted) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(wanted).sorted(Comparator.comparingLong(IndexFolder::lastModified).reversed()).toList();
		}
	}

	private static long lastModified(Path path) {
		return path.toFile().lastModified();
	}

	/** Writes the content of an index. */
	interface Content {

		/**
		 * Write it.
		 * @param older an index of other data, from which documents may be taken over;
		 * null if there is none
		 */
		void writeTo(@Nullable DirectoryReader older, Directory directory) throws IOException;

	}

}
