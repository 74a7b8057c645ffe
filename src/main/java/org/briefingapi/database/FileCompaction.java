package org.briefingapi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Compacts the file of H2 after a load, in the background and some of it at a time. The
 * pages that the load replaced stay in use until the last snapshot from before is closed,
 * such as that of the search index.
 */
@Component
public class FileCompaction implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(FileCompaction.class);

	private static final Duration PAUSE = Duration.ofSeconds(3);

	/** How long after a load, in which the search index of much data is built. */
	private static final Duration DURATION = Duration.ofMinutes(30);

	private static final int STOP_SECONDS = 5;

	private final JdbcTemplate jdbc;

	private final DatabaseProduct product;

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
		Thread thread = new Thread(task, "file-compaction");
		thread.setDaemon(true);
		return thread;
	});

	private long end = System.nanoTime();

	FileCompaction(JdbcTemplate jdbc, DatabaseProduct product) {
		this.jdbc = jdbc;
		this.product = product;
		if (product == DatabaseProduct.H2) {
			clock.scheduleWithFixedDelay(this::compact, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
		}
	}

	/** Compacts the file from now on, for a while. */
	public synchronized void start() {
		end = System.nanoTime() + DURATION.toNanos();
	}

	/** Leaves the file alone, as soon as the step that is under way is done. */
	public synchronized void stop() {
		end = System.nanoTime();
	}

	synchronized void compact() {
		if (end - System.nanoTime() > 0) {
			try {
				jdbc.execute((ConnectionCallback<Boolean>) this::compact);
			}
			catch (RuntimeException ex) {
				stop();
				if (!clock.isShutdown()) {
					log.warn("Could not compact the file of the store; it is tried again after the next load", ex);
				}
			}
		}
	}

	private boolean compact(Connection connection) throws SQLException {
		product.compact(connection);
		return true;
	}

	@Override
	public void destroy() throws InterruptedException {
		clock.shutdown();
		clock.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
	}

}
