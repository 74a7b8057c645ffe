package org.briefingapi.seed;

import org.briefingapi.seedfile.SeedException;
import org.briefingapi.seedfile.SeedFolder;

import org.springframework.stereotype.Component;

/** Loads the seed data again while the server answers: all of it or nothing. */
@Component
public class Reload {

	private final SeedLoader loader;

	private final SeedProperties properties;

	Reload(SeedLoader loader, SeedProperties properties) {
		this.loader = loader;
		this.properties = properties;
	}

	/**
	 * Loads the files that the folder holds now.
	 * @return whether anything in it was new
	 * @throws SeedException with all faults; the old data stays
	 */
	public synchronized boolean run() {
		return loader.load(SeedFolder.at(properties.seedData()));
	}

}
