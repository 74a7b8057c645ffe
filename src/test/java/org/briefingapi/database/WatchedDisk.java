package org.briefingapi.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system for H2, {@code watched:…}, where tests see or refuse each write. */
public class WatchedDisk extends FilePathWrapper {

	private static final Map<String, Watcher> WATCHERS = new ConcurrentHashMap<>();

	/**
	 * Watches the file of a database, which no other one is named like.
	 * @return the URL of the database
	 */
	static String watch(Path database, Watcher watcher) {
		FilePath.register(new WatchedDisk());
		WATCHERS.put(database.getFileName() + ".mv.db", watcher);
		return "jdbc:h2:watched:" + database;
	}

	@Override
	public String getScheme() {
		return "watched";
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		Watcher watcher = WATCHERS.get(getBase().getName());
		if (watcher == null) {
			return super.open(mode);
		}
		watcher.open();
		return new WatchedFile(super.open(mode), watcher);
	}

	/** Hears of each opening and each change of a file before it is made. */
	interface Watcher {

		void write(ByteBuffer bytes, long position) throws IOException;

		default void open() throws IOException {
			// changes nothing
		}

		default void truncate(long size) {
			// frees space
		}

	}

	private static final class WatchedFile extends FileBase {

		private final FileChannel file;

		private final Watcher watcher;

		WatchedFile(FileChannel file, Watcher watcher) {
			this.file = file;
			this.watcher = watcher;
		}

		@Override
		public int read(ByteBuffer target) throws IOException {
			return file.read(target);
		}

		@Override
		public int read(ByteBuffer target, long position) throws IOException {
			return file.read(target, position);
		}

		@Override
		public int write(ByteBuffer source) throws IOException {
			watcher.write(source.duplicate(), file.position());
			return file.write(source);
		}

		@Override
		public int write(ByteBuffer source, long position) throws IOException {
			watcher.write(source.duplicate(), position);
			return file.write(source, position);
		}

		@Override
		public long position() throws IOException {
			return file.position();
		}

		@Override
		public FileChannel position(long position) throws IOException {
			file.position(position);
			return this;
		}

		@Override
		public long size() throws IOException {
			return file.size();
		}

		@Override
		public FileChannel truncate(long size) throws IOException {
			watcher.truncate(size);
			file.truncate(size);
			return this;
		}

		@Override
		public void force(boolean metaData) throws IOException {
			file.force(metaData);
		}

		@Override
		public FileLock tryLock(long position, long size, boolean shared) throws IOException {
			return file.tryLock(position, size, shared);
		}

		@Override
		protected void implCloseChannel() throws IOException {
			file.close();
		}

	}

}
