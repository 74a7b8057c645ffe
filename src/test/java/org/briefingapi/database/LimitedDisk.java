package org.briefingapi.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system for H2, {@code limited:…}, on a disk that can be full. */
public class LimitedDisk extends FilePathWrapper {

	private static volatile boolean full;

	/** Registers the scheme with H2. */
	static void register() {
		FilePath.register(new LimitedDisk());
	}

	/** Makes all writes fail from now on, or succeed again. */
	static void setFull(boolean isFull) {
		full = isFull;
	}

	@Override
	public String getScheme() {
		return "limited";
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new LimitedFile(super.open(mode));
	}

	private static final class LimitedFile extends FileBase {

		private final FileChannel file;

		LimitedFile(FileChannel file) {
			this.file = file;
		}

		private static void refuseIfFull() throws IOException {
			if (full) {
				throw new IOException("No space left on device");
			}
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
			refuseIfFull();
			return file.write(source);
		}

		@Override
		public int write(ByteBuffer source, long position) throws IOException {
			refuseIfFull();
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
