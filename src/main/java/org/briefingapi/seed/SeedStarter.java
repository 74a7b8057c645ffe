package org.briefingapi.seed;

import org.briefingapi.seedfile.SeedFolder;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the seed data when the server starts, before it answers anyone. */
@Component
class SeedStarter implements SmartLifecycle {

	private final SeedLoader loader;

	private final SeedProperties properties;

	private volatile boolean running;

	SeedStarter(SeedLoader loader, SeedProperties properties) {
		this.loader = loader;
		this.properties = properties;
	}

	/** The web server starts in a late phase. */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public void start() {
		loader.wipe();
		if (properties.seed() == SeedProperties.Mode.LOAD) {
			loader.load(SeedFolder.at(properties.seedData()));
		}
		running = true;
	}

	@Override
	public void stop() {
		running = false;
	}

	@Override
	public boolean isRunning() {
		return running;
	}

}
