package org.briefingapi.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the seed data is.
 *
 * @param seed how to use it when the server starts
 * @param seedData the folder, on the class path ({@code classpath:seed-data/}) or a path
 * @param seedDataWatch whether to load it again whenever a file in the folder changes
 */
@ConfigurationProperties("briefing")
public record SeedProperties(@DefaultValue("load") Mode seed, @DefaultValue(DEFAULT_LOCATION) String seedData,
		@DefaultValue("false") boolean seedDataWatch) {

	public static final String DEFAULT_LOCATION = "classpath:seed-data/";

	/** How to use the seed data. */
	enum Mode {

		/** Load it before the server answers. */
		LOAD,

		/** Only check it, see {@link SeedCheck}. */
		VALIDATE,

		/** Serve the records of the store. */
		SKIP

	}

}
