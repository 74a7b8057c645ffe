package org.briefingapi.seed;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.briefingapi.seedfile.SeedException;
import org.briefingapi.seedfile.SeedFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the seed data again when a file of it changed and then stayed as it is for a
 * moment, so that nothing is read while it is being written. It looks instead of being
 * told, which works on every kind of file system.
 */
@Component
class SeedWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(SeedWatch.class);

	private static final long PERIOD = 500;

	/** In periods: a minute. */
	private static final int MAX_PAUSE = 120;

	private final Reload reload;

	private final SeedProperties properties;

	private @Nullable ScheduledExecutorService clock;

	/** How the files were when they were last loaded, or found faulty. */
	private String loaded;

	private String seen;

	/** How many looks are left out after a load failed for a reason beside the files. */
	private int pause;

	private int waited;

	SeedWatch(Reload reload, SeedProperties properties) {
		this.reload = reload;
		this.properties = properties;
		// before the first load, so that no change after it is missed
		this.loaded = properties.seedDataWatch() ? SeedFolder.state(properties.seedData()) : "";
		this.seen = loaded;
	}

	@Override
	public void start() {
		if (!properties.seedDataWatch()) {
			return;
		}
		clock = Executors.newSingleThreadScheduledExecutor(task -> {
			Thread thread = new Thread(task, "seed-watch");
			thread.setDaemon(true);
			return thread;
		});
		clock.scheduleWithFixedDelay(this::look, PERIOD, PERIOD, TimeUnit.MILLISECONDS);
	}

	private void look() {
		try {
			String now = SeedFolder.state(properties.seedData());
			boolean settled = now.equals(seen);
			seen = now;
			if (settled && !now.equals(loaded) && waited++ >= pause) {
				waited = 0;
				load();
				loaded = now;
				pause = 0;
			}
		}
		catch (RuntimeException ex) {
			pause = Math.min(MAX_PAUSE, 2 * pause + 1);
			log.error("Cannot load the seed data again; the old data stays, and this is tried again", ex);
		}
	}

	private void load() {
		try {
			log.info(reload.run() ? "Loaded the changed seed data" : "The seed data is as it was");
		}
		catch (SeedException ex) {
			log.error("The old data stays: {}", ex.getMessage());
		}
	}

	@Override
	public void stop() {
		if (clock != null) {
			clock.shutdownNow();
			clock = null;
		}
	}

	@Override
	public boolean isRunning() {
		return clock != null;
	}

}
