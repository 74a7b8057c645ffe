package org.briefingapi.verification;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Random;

import org.briefingapi.RandomSamples;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTextTests {

	private static final List<String> PIECES = List.of("a", "B", "plain words", "e\u0301", "\u00E9", "e\u0323\u0301",
			"e\u0301\u0323", "x\u0302", "\u0301", "\u0344", "\u2018", "\u2019", "\u201A", "\u201C", "\u201D", "\u201E",
			"\u00AB", "\u203A", "'", "\"", "-", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212", "\u2026", "...", ".",
			" ", "  ", "\t", "\n", "\r\n", "\u00A0", "\u202F", "\u3000", "\u2028", "\u0085", "\u00AD", "\u200B",
			"\u200C", "\u200D", "\u2060", "\uFEFF", "\u200F", "\uFE0F", "東京", "が", "か\u3099", "ハ\u309A", "ー", "「", "」",
			"。", "\uFA1E", "\uF900", "나토", "\u1102\u1161\u1110\u1169", "\u1100", "\u1161", "\u11A8", "가\u11A8", "😀",
			"👍🏽", "👩\u200D🚀", "❤\uFE0F\u200D🔥", "👨\u200D👩\u200D👧\u200D👦", "🇯🇵", "1\uFE0F\u20E3", "𠮷",
			"𠮷\uDB40\uDD00", "\uD834\uDD5E", "कि", "\u0958", "ของ", "שָׁ", "\u212B", "\u2126", "\u037E", "\u1FEF",
			"\u09C7\u09BE", "ﬁ", "16", "Ω", "\uD834\uDD65", "ﾊ", "ﾞ", "Ａ", "１", "，", "日");

	@Test
	void textsThatLookAlikeFoldAlike() {
		assertThat(fold("“nine to 16”")).isEqualTo("\"nine to 16\"");
		assertThat(fold("China’s ‘reply’")).isEqualTo("China's 'reply'");
		assertThat(fold("„so‚ «da» ‹hm›")).isEqualTo("\"so' \"da\" 'hm'");
		assertThat(fold("2022–23 — a \u2011 −5")).isEqualTo("2022-23 - a - -5");
		assertThat(fold("and so…")).isEqualTo("and so...");
		assertThat(fold("co\u00ADope\u200Bration\uFEFF")).isEqualTo("cooperation");
		assertThat(fold("a \u00A0\u3000\r\n\tb")).isEqualTo("a b");
		assertThat(fold("Nause\u0307da")).isEqualTo("Nausėda");
		assertThat(fold("か\u3099い")).isEqualTo("がい");
		assertThat(fold("\u1102\u1161토")).isEqualTo("나토");
		assertThat(fold("👩\u200D🚀")).isEqualTo("👩\u200D🚀");
		assertThat(fold("mi\u200Dxed")).isEqualTo("mixed");
		assertThat(fold("❤\uFE0F")).isEqualTo("❤");
	}

	@Test
	void compatibilityFormsFoldToTheOrdinaryOnes() {
		assertThat(fold("oﬃce ﬁfth")).isEqualTo("office fifth");
		assertThat(fold("ＮＡＴＯ１６")).isEqualTo("NATO16");
		assertThat(fold("ﾊﾞｲﾃﾞﾝ")).isEqualTo("バイデン");
		assertThat(fold("m² ½")).isEqualTo("m² ½");
	}

	@Test
	void aLineMayEndBetweenIdeographs() {
		assertThat(fold("日本と\n  NATOは、\r\n協力する。\nまた")).isEqualTo("日本と NATOは、協力する。また");
		assertThat(fold("대한\n민국")).isEqualTo("대한 민국");
	}

	@Test
	void aUnitIsCutWhole() {
		FoldedText text = FoldedText.of("so…\u00AD e\u0323\u0302\u200B x 𠮷 👩\u200D🚀!");
		assertThat(text.folded()).isEqualTo("so... \u1EC7 x 𠮷 👩\u200D🚀!");
		assertThat(text.cut(0, 5)).isEqualTo("so…");
		assertThat(text.cut(0, 3)).isEqualTo("so…");
		assertThat(text.cuts(0, 3)).isFalse();
		assertThat(text.cut(6, 7)).isEqualTo("e\u0323\u0302");
		assertThat(text.cut(11, 12)).isEqualTo("𠮷");
		assertThat(text.cuts(11, 12)).isFalse();
		assertThat(text.cuts(13, 15)).isFalse();
		assertThat(text.cuts(13, 18)).isTrue();
	}

	@Test
	void foldingTwiceIsFoldingOnce() {
		RandomSamples.each(20_000, random -> {
			String folded = fold(text(random));
			assertThat(fold(folded)).isEqualTo(folded);
			assertThat(Normalizer.isNormalized(folded, Form.NFC)).isTrue();
		});
	}

	@Test
	void normalisingTheOriginalChangesNothing() {
		RandomSamples.each(20_000, random -> {
			String original = text(random);
			assertThat(fold(Normalizer.normalize(original, Form.NFD))).isEqualTo(fold(original));
			assertThat(fold(Normalizer.normalize(original, Form.NFC))).isEqualTo(fold(original));
		});
	}

	@Test
	void anyStretchCutsWhatFoldsToIt() {
		RandomSamples.each(20_000, random -> {
			FoldedText text = FoldedText.of(text(random));
			int length = text.folded().length();
			int from = random.nextInt(length + 1);
			int to = from + random.nextInt(length - from + 1);
			String cut = (from < to) ? text.cut(from, to) : "";
			if (text.cuts(from, to)) {
				assertThat(fold(cut)).isEqualTo(text.folded().substring(from, to));
			}
			else {
				assertThat(fold(cut)).contains(text.folded().substring(from, to));
			}
			assertCutBetweenCharacters(text.original(), text.start(from));
			assertCutBetweenCharacters(text.original(), text.end(to));
		});
	}

	@Test
	void noTokenCutsAUnit() {
		RandomSamples.each(20_000, random -> {
			TokenisedText tokens = new TokenisedText(text(random), new TokenIds()::add);
			for (int token = 0; token < tokens.size(); token++) {
				assertThat(tokens.text.cuts(tokens.start(token), tokens.end(token))).isTrue();
			}
		});
	}

	@Test
	void thePositionsRiseFromTheStartToTheEnd() {
		RandomSamples.each(5_000, random -> {
			FoldedText text = FoldedText.of(text(random));
			int length = text.folded().length();
			for (int at = 0; at < length; at++) {
				assertThat(text.start(at)).isBetween(0, text.end(at + 1) - 1);
				assertThat(text.start(at)).isLessThanOrEqualTo(text.start(at + 1));
				assertThat(text.end(at)).isLessThanOrEqualTo(text.end(at + 1));
			}
			assertThat(text.end(length)).isLessThanOrEqualTo(text.original().length());
		});
	}

	private static void assertCutBetweenCharacters(String text, int at) {
		if (at > 0 && at < text.length()) {
			assertThat(Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))).isFalse();
			int type = Character.getType(text.codePointAt(at));
			boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
			int before = text.codePointBefore(at);
			assertThat(mark && Character.isLetterOrDigit(before)).isFalse();
		}
	}

	private static String fold(String text) {
		return FoldedText.of(text).folded();
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(12); i >= 0; i--) {
			text.append(RandomSamples.one(random, PIECES));
		}
		return text.toString();
	}

}
