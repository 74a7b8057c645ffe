package org.briefingapi;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Random samples for property tests. They are the same in each run. A failure reports the
 * seed of its sample; {@code -Dsamples.seed=} starts with that seed.
 */
public final class RandomSamples {

	private static final long SEED = Long.getLong("samples.seed", 20230711);

	private RandomSamples() {
	}

	/** Tests a property with this number of samples. */
	public static void each(int count, Consumer<Random> property) {
		for (long seed = SEED; seed < SEED + count; seed++) {
			try {
				// spread, since the first numbers of neighbouring seeds are similar
				property.accept(new Random(seed * 0x9E3779B97F4A7C15L));
			}
			catch (Throwable ex) {
				throw new AssertionError("fails with -Dsamples.seed=" + seed + ": " + ex.getMessage(), ex);
			}
		}
	}

	/** A random element of a list. */
	public static <T> T one(Random random, List<T> of) {
		return of.get(random.nextInt(of.size()));
	}

}
