package org.briefingapi.statement;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeadlineTests {

	@Test
	void keepsShortWords() {
		assertThat(Headline.of(" It says\nso. ", false)).isEqualTo("It says so.");
		assertThat(Headline.of("We do", true)).isEqualTo("“We do”");
		assertThat(Headline.of("x".repeat(Headline.MAX), false)).isEqualTo("x".repeat(100));
	}

	@Test
	void cutsLongWordsBehindAWord() {
		assertThat(Headline.of("nine letters, ".repeat(10), false))
			.isEqualTo("nine letters, ".repeat(6) + "nine letters…");
		assertThat(Headline.of("one two ".repeat(20), true)).hasSizeLessThanOrEqualTo(Headline.MAX)
			.endsWith("one two…”");
	}

	@Test
	void cutsAWordThatIsTooLong() {
		assertThat(Headline.of("x".repeat(200), false)).isEqualTo("x".repeat(99) + "…");
		assertThat(Headline.of("x" + "😀".repeat(100), false)).isEqualTo("x" + "😀".repeat(49) + "…");
	}

}
