package org.briefingapi.seedfile;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTests {

	private static final long SECOND = 1_000_000_000;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private long now;

	@Test
	void saysNothingOfAShortPass() {
		Progress progress = progress(true, 10);
		progress.add(10);
		progress.end();
		assertThat(printed()).isEmpty();
	}

	@Test
	void drawsABarOnATerminal() {
		Progress progress = progress(true, 4000);
		now = 10 * SECOND;
		progress.add(1000);
		assertThat(printed())
			.isEqualTo("\rLoading [#######                       ] 1,000 of 4,000, 100/s, 0:30 left   ");
	}

	@Test
	void writesALineNowAndThenElsewhere() {
		Progress progress = progress(false, 4000);
		for (int second = 5; second <= 20; second += 5) {
			now = second * SECOND;
			progress.add(1000);
		}
		assertThat(printed().lines()).containsExactly("Loading 1,000 of 4,000, 200/s, 0:15 left",
				"Loading 3,000 of 4,000, 200/s, 0:05 left");
	}

	@Test
	void countsWhereTheTotalIsNotKnown() {
		Progress progress = progress(false, 0);
		now = 4 * SECOND;
		progress.add(1000);
		assertThat(printed().lines()).containsExactly("Loading 1,000, 250/s");
	}

	private Progress progress(boolean terminal, long total) {
		return new Progress("Loading", total, terminal, new PrintStream(out, true, StandardCharsets.UTF_8), () -> now);
	}

	private String printed() {
		return out.toString(StandardCharsets.UTF_8);
	}

}
