package org.briefingapi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.briefingapi.snapshot.CurrentDataset;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.DatasetSwitched;
import org.briefingapi.snapshot.Snapshot;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The index of the current data set, opened or built in the background. It answers only
 * readers of the version that it was made of.
 */
@Component
class CurrentIndex implements DisposableBean {

	private static final int RETRY_SECONDS = 5;

	private static final int STOP_SECONDS = 5;

	private static final Logger log = LoggerFactory.getLogger(CurrentIndex.class);

	private final Snapshot snapshot;

	private final CurrentDataset current;

	private final SearchableRecords records;

	private final IndexFolder folder;

	private final SearchProperties properties;

	private final ScheduledExecutorService builder = Executors.newSingleThreadScheduledExecutor(task -> {
		Thread thread = new Thread(task, "search-index");
		thread.setDaemon(true);
		return thread;
	});

	/** Set by the thread that builds. */
	private @Nullable SearchIndex index;

	private volatile @Nullable String wanted;

	/** Of the index that is being written; null if none is. */
	private volatile @Nullable IndexProgress progress;

	CurrentIndex(Snapshot snapshot, CurrentDataset current, SearchableRecords records, IndexFolder folder,
			SearchProperties properties) {
		this.snapshot = snapshot;
		this.current = current;
		this.records = records;
		this.folder = folder;
		this.properties = properties;
	}

	/**
	 * Reads from the index of the data set that the calling thread reads.
	 * @throws IndexNotReadyException if it is not there yet
	 */
	<T> T read(Function<SearchIndex, T> reading) {
		SearchIndex retained = retain(properties.patience());
		if (retained == null) {
			IndexProgress building = progress;
			throw new IndexNotReadyException((building != null) ? building.secondsLeft(System.nanoTime()) : 1);
		}
		try {
			return reading.apply(retained);
		}
		finally {
			retained.release();
		}
	}

	private synchronized @Nullable SearchIndex retain(Duration patience) {
		String version = current.find().map(Dataset::version).orElse("");
		// no index is to come for no data
		long end = System.nanoTime() + (version.isEmpty() ? 0 : patience.toNanos());
		while (index == null || !index.version().equals(version) || !index.retain()) {
			if (!await(TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()))) {
				return null;
			}
		}
		return index;
	}

	private boolean await(long millis) {
		try {
			if (millis > 0) {
				wait(millis);
			}
			return millis > 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@EventListener
	void switched(DatasetSwitched event) {
		wanted = event.dataset().version();
		builder.execute(this::refresh);
	}

	private void refresh() {
		String version = wanted;
		if (version == null || isCurrent(version)) {
			return;
		}
		try {
			// it may have been switched again since, which another event tells
			snapshot.readOnce(() -> {
				Dataset dataset = snapshot.dataset();
				if (dataset != null) {
					long start = System.nanoTime();
					SearchIndex opened = open(dataset.version());
					replace(opened);
					log.info("The search index holds {} records, after {} ms", opened.size(),
							Duration.ofNanos(System.nanoTime() - start).toMillis());
				}
				return version;
			});
		}
		catch (RuntimeException ex) {
			if (!builder.isShutdown()) {
				log.warn("Could not yet build the search index: {}", ex.toString());
				builder.schedule(this::refresh, RETRY_SECONDS, TimeUnit.SECONDS);
			}
		}
	}

	private SearchIndex open(String version) {
		try {
			return SearchIndex.open(version, folder.open(version, this::write), properties.timeLimit());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			progress = null;
		}
	}

	private void write(@Nullable DirectoryReader older, Directory directory) throws IOException {
		IndexProgress started = new IndexProgress(records.count(), System.nanoTime());
		progress = started;
		IndexWriting.write(records, older, started, directory);
	}

	private synchronized boolean isCurrent(String version) {
		return index != null && index.version().equals(version);
	}

	private synchronized void replace(@Nullable SearchIndex next) {
		if (index != null) {
			index.close();
		}
		index = next;
		notifyAll();
	}

	/** Without an interrupt, on which H2 would close its file. */
	@Override
	public void destroy() throws InterruptedException {
		builder.shutdown();
		builder.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
		replace(null);
	}

}
