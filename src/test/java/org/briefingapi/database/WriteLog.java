package org.briefingapi.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** All changes of a file, so that it can be had as it was after any of them. */
final class WriteLog implements WatchedDisk.Watcher {

	private static final byte[] NONE = {};

	private final List<Change> changes = new ArrayList<>();

	@Override
	public synchronized void write(ByteBuffer bytes, long position) {
		byte[] copy = new byte[bytes.remaining()];
		bytes.get(copy);
		changes.add(new Change(position, copy));
	}

	@Override
	public synchronized void truncate(long size) {
		changes.add(new Change(size, NONE));
	}

	synchronized int size() {
		return changes.size();
	}

	/** Writes the file as it was after the first changes. */
	synchronized void copy(int count, Path target) throws IOException {
		try (FileChannel file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			for (Change change : changes.subList(0, count)) {
				if (change.bytes() == NONE) {
					file.truncate(change.position());
				}
				else {
					file.write(ByteBuffer.wrap(change.bytes()), change.position());
				}
			}
		}
	}

	private record Change(long position, byte[] bytes) {
	}

}
