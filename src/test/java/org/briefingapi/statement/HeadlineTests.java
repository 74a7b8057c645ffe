package org.briefingapi.statement;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeadlineTests {

	@Test
	void keepsShortWords() {
		assertThat(Headline.of(StatementKind.PARAPHRASE, " It says\nso. ")).isEqualTo("It says so.");
		assertThat(Headline.of(StatementKind.QUOTATION, "We do")).isEqualTo("“We do”");
		assertThat(Headline.of(StatementKind.PARAPHRASE, "x".repeat(Headline.MOST))).isEqualTo("x".repeat(100));
	}

	@Test
	void cutsLongWordsBehindAWord() {
		assertThat(Headline.of(StatementKind.PARAPHRASE, "nine letters, ".repeat(10)))
			.isEqualTo("nine letters, ".repeat(6) + "nine letters…");
		assertThat(Headline.of(StatementKind.QUOTATION, "one two ".repeat(20))).hasSizeLessThanOrEqualTo(Headline.MOST)
			.endsWith("one two…”");
	}

	@Test
	void cutsAWordThatIsTooLong() {
		assertThat(Headline.of(StatementKind.PARAPHRASE, "x".repeat(200))).isEqualTo("x".repeat(99) + "…");
		assertThat(Headline.of(StatementKind.PARAPHRASE, "x" + "😀".repeat(100)))
			.isEqualTo("x" + "😀".repeat(49) + "…");
	}

}
