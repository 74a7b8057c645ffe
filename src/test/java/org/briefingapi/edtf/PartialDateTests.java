package org.briefingapi.edtf;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.briefingapi.RandomSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PartialDateTests {

	@ParameterizedTest
	@CsvSource({ "2023-07-12, DAY, 2023-07-12, 2023-07-12", "2023-02?, MONTH, 2023-02-01, 2023-02-28",
			"2023-24~, SEASON, 2023-12-01, 2024-02-29", "2023%, YEAR, 2023-01-01, 2023-12-31",
			"2023-07-11/2023-07, INTERVAL, 2023-07-11, 2023-07-31", "2023/.., INTERVAL, 2023-01-01, 9999-12-31",
			"/2023-05~, INTERVAL, 0001-01-01, 2023-05-31", "9999-23, SEASON, 9999-09-01, 9999-11-30" })
	void aDateHasThePrecisionAndBoundsOfItsText(String text, DatePrecision precision, LocalDate earliest,
			LocalDate latest) {
		PartialDate date = PartialDate.parse(text);
		assertThat(date.precision()).isEqualTo(precision);
		assertThat(date.earliest()).isEqualTo(earliest);
		assertThat(date.latest()).isEqualTo(latest);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "/", "../..", "0000", "0000-01", "0000-21", "0000-01-01", "9999-24", "../9999-24",
			"2023-00", "2023-13", "2023-20", "2023-25", "2023-02-29", "2023-7-1", "20230712", "2023/07/12",
			"2023-07-12/2023-07-11", "2023/2024/2025", "2023??", "?", "2023-07-12T00:00", "-2023", "+2023", "２０２３",
			"२०२३-०७", "2023‑07", " inferred", "2023 inferred inferred", "inferred", "2023 Inferred", "2023 ", "../",
			"/.." })
	void aTextOfAnotherFormIsRejected(String text) {
		assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> PartialDate.parse(text));
	}

	@Test
	void whatIsPrintedReadsBackAsTheSameDate() {
		RandomSamples.each(20_000, random -> {
			PartialDate date = date(random);
			assertThat(PartialDate.parse(date.toString())).isEqualTo(date).hasSameHashCodeAs(date);
		});
	}

	@Test
	void noDateStartsAfterItEndsOrLeavesTheYearsOfFourDigits() {
		RandomSamples.each(20_000, random -> {
			PartialDate date = date(random);
			assertThat(date.earliest()).isBeforeOrEqualTo(date.latest()).isAfterOrEqualTo(PartialDate.OPEN_START);
			assertThat(date.latest()).isBeforeOrEqualTo(PartialDate.OPEN_END);
			assertThat(date.overlaps(date.earliest(), date.earliest())).isTrue();
			assertThat(date.overlaps(date.latest(), date.latest())).isTrue();
		});
	}

	@Test
	void theOrderIsTotalAndConsistentWithEquals() {
		RandomSamples.each(50_000, random -> {
			PartialDate a = date(random);
			PartialDate b = near(random, a);
			PartialDate c = near(random, b);
			assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
			assertThat(a.compareTo(b) == 0).as("%s and %s", a, b).isEqualTo(a.equals(b));
			if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
				assertThat(a).isLessThanOrEqualTo(c);
			}
		});
	}

	@Test
	void anyTextIsADateOrRejected() {
		RandomSamples.each(100_000, random -> {
			String text = mutated(random, text(random));
			try {
				assertThat(PartialDate.parse(text)).hasToString(text);
			}
			catch (EdtfException ex) {
				assertThat(ex).hasMessageContaining("\"");
			}
		});
	}

	private static PartialDate date(Random random) {
		while (true) {
			try {
				return PartialDate.parse(text(random));
			}
			catch (EdtfException ex) {
				// an interval that ends before it starts, or a day that is not in the
				// calendar
			}
		}
	}

	/** The same date, a variant with another basis or qualifier, or any date. */
	private static PartialDate near(Random random, PartialDate date) {
		return switch (random.nextInt(4)) {
			case 0 -> PartialDate.parse(date.toString());
			case 1 -> PartialDate.parse(date.edtf());
			case 2 -> PartialDate.parse(date.edtf() + " inferred");
			default -> date(random);
		};
	}

	private static String text(Random random) {
		String suffix = random.nextBoolean() ? "" : " inferred";
		if (random.nextInt(3) > 0) {
			return single(random) + suffix;
		}
		return end(random) + "/" + end(random) + suffix;
	}

	private static String end(Random random) {
		return (random.nextInt(4) == 0) ? RandomSamples.one(random, List.of("", "..")) : single(random);
	}

	private static String single(Random random) {
		int year = RandomSamples.one(random, List.of(0, 1, 2023, 2024, 9998, 9999, random.nextInt(10_000)));
		String date = switch (random.nextInt(4)) {
			case 0 -> "%04d".formatted(year);
			case 1 -> "%04d-%02d".formatted(year, random.nextInt(14));
			case 2 -> "%04d-%02d".formatted(year, 20 + random.nextInt(6));
			default -> "%04d-%02d-%02d".formatted(year, random.nextInt(14), random.nextInt(33));
		};
		return date + RandomSamples.one(random, List.of("", "", "", "~", "?", "%"));
	}

	private static String mutated(Random random, String text) {
		StringBuilder mutated = new StringBuilder(text);
		for (int i = random.nextInt(4); i > 0; i--) {
			int at = random.nextInt(mutated.length() + 1);
			String piece = RandomSamples.one(random, List.of("-", "/", ".", "..", "?", " ", "0", "9", "X", "٣", "３",
					"𝟗", "é", "\u0000", "%s", "\n", " inferred", "+", "T"));
			if (random.nextBoolean() || at == mutated.length()) {
				mutated.insert(at, piece);
			}
			else {
				mutated.replace(at, at + 1, piece);
			}
		}
		return mutated.toString();
	}

	@Test
	void tellsAnOpenStartFromNoDate() {
		assertThat(PartialDate.firstDay(PartialDate.parse("../2023-07"))).isAfter(PartialDate.firstDay(null))
			.isBefore(PartialDate.firstDay(PartialDate.parse("1500")));
		assertThat(PartialDate.firstDay(PartialDate.parse("2023-07"))).isEqualTo("2023-07-01");
	}

}
