package org.briefingapi.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FootprintTests {

	private static final String LONG = "x".repeat(100_000);

	@Test
	void isAtLeastThatOfTheTextsWhereverTheyStand() {
		for (Object value : List.of(LONG, new Named(LONG, null), Optional.of(LONG), List.of("a", LONG), Map.of(LONG, 1),
				Map.of("a", List.of(new Named("b", new Named(LONG, null)))))) {
			assertThat(Footprint.of(value)).isBetween(LONG.length(), LONG.length() + 500);
		}
	}

	@Test
	void isSmallForSmallValues() {
		assertThat(Footprint.of(null)).isZero();
		assertThat(Footprint.of(new Named("Japan", null))).isBetween(40, 120);
	}

	@Test
	void leavesOutObjectsThatMayReferToAnything() {
		assertThat(Footprint.of(new Object[] { LONG })).isLessThan(100);
		assertThat(Footprint.of(new Thread(LONG))).isLessThan(100);
	}

	private record Named(String name, @Nullable Named other) {
	}

}
