package org.briefingapi.search;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
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

	private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

	private final Path folder;

	IndexFolder(SearchProperties properties) {
		this.folder = properties.folder();
	}

	/** The index of a version, written first if there is none. */
	Directory open(String version, Content content) throws IOException {
		Path index = folder.resolve(version + "-" + IndexDocument.FORMAT);
		if (!isIndex(index)) {
			try {
				write(index, content);
			}
			catch (FileSystemException ex) {
				log.warn("Keeping the search index in memory, since {} cannot be written: {}", folder,
						ex.getClass().getSimpleName());
				Directory memory = new ByteBuffersDirectory();
				content.writeTo(memory);
				return memory;
			}
			removeOld(index);
		}
		return FSDirectory.open(index, NoLockFactory.INSTANCE);
	}

	private static boolean isIndex(Path index) throws IOException {
		if (!Files.isDirectory(index)) {
			return false;
		}
		try (Directory directory = FSDirectory.open(index, NoLockFactory.INSTANCE)) {
			return DirectoryReader.indexExists(directory);
		}
	}

	private void write(Path index, Content content) throws IOException {
		Files.createDirectories(folder);
		Path aside = Files.createTempDirectory(folder, "building-");
		try {
			try (Directory directory = FSDirectory.open(aside, NoLockFactory.INSTANCE)) {
				content.writeTo(directory);
			}
			FileSystemUtils.deleteRecursively(Files.isDirectory(index) && !isIndex(index) ? index : aside.resolve("-"));
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
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> old = files
				.filter(each -> !each.equals(current) && !each.getFileName().toString().contains("building"))
				.sorted(Comparator.comparingLong((Path each) -> each.toFile().lastModified()).reversed())
				.skip(MAX_KEPT - 1)
				.toList();
			for (Path each : old) {
				FileSystemUtils.deleteRecursively(each);
			}
		}
	}

	/** Writes the content of an index. */
	interface Content {

		void writeTo(Directory directory) throws IOException;

	}

}
