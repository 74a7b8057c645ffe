package org.briefingapi;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Random samples for tests of what must hold for any input. They are the same at each
 * run; a failure names the seed of the sample, and {@code -Dsamples.seed=} starts there.
 */
public final class RandomSamples {

	private static final long SEED = Long.getLong("samples.seed", 20230711);

	private RandomSamples() {
	}

	/** Tests a property with so many samples. */
	public static void each(int count, Consumer<Random> property) {
		for (long seed = SEED; seed < SEED + count; seed++) {
			try {
				// spread, for the first numbers of neighbouring seeds are alike
				property.accept(new Random(seed * 0x9E3779B97F4A7C15L));
			}
			catch (Throwable ex) {
				throw new AssertionError("fails with -Dsamples.seed=" + seed + ": " + ex.getMessage(), ex);
			}
		}
	}

	/** Takes one of a list. */
	public static <T> T one(Random random, List<T> of) {
		return of.get(random.nextInt(of.size()));
	}

}
