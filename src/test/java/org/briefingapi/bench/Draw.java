package org.briefingapi.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Pseudo-random numbers that are the same in every run: the algorithm of {@link Random}
 * is specified.
 */
class Draw {

	private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);

	private static final int DAYS = 20 * 365;

	private static final double SKEW = 0.9;

	private final Random random;

	Draw(long seed) {
		this.random = new Random(seed);
	}

	/** A number from 0 up to the bound, which is excluded. */
	int below(int bound) {
		return random.nextInt(bound);
	}

	int between(int least, int most) {
		return least + random.nextInt(most - least + 1);
	}

	boolean oneIn(int times) {
		return random.nextInt(times) == 0;
	}

	<T> T of(List<T> values) {
		return values.get(random.nextInt(values.size()));
	}

	/** A day within twenty years. */
	LocalDate day() {
		return FIRST_DAY.plusDays(random.nextInt(DAYS));
	}

	/** Different numbers; fewer than wanted if there are repetitions. */
	Set<Integer> some(int wanted, IntSupplier number) {
		Set<Integer> numbers = new LinkedHashSet<>();
		for (int i = 0; i < wanted; i++) {
			numbers.add(number.getAsInt());
		}
		return numbers;
	}

	/** Numbers with a Zipf distribution. */
	IntSupplier skewed(int bound) {
		double[] sums = new double[bound];
		double sum = 0;
		for (int i = 0; i < bound; i++) {
			sum += StrictMath.pow(i + 1, -SKEW);
			sums[i] = sum;
		}
		double total = sum;
		return () -> {
			int place = Arrays.binarySearch(sums, random.nextDouble() * total);
			return Math.min((place < 0) ? -place - 1 : place, bound - 1);
		};
	}

}
