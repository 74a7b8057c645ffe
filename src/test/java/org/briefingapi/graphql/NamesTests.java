package org.briefingapi.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTests {

	@ParameterizedTest
	@CsvSource({ "Nausėda, NAUSEDA", "Türkiye, turkiye", "Straße, STRASSE", "Ｎａｔｏ, nato", "ﬁn, FIN", "Erdoğan, erdogan",
			"Ελλάδα, ελλαδα", "Łódź, lodz", "Ørsted, orsted", "ΟΔΥΣΣΕΥΣ, Οδυσσεύς", "Ёлка, елка", "Москва́, москва",
			"İstanbul, istanbul", "ıspanak, ISPANAK", "A\u00a0\u3000B, a b", "\u2003nato\u00a0, NATO",
			"na\u00ad\u200bto, NATO", "نرم\u200cافزار, نرمافزار" })
	void foldsCaseAndAccents(String name, String other) {
		assertThat(Names.fold(name)).isEqualTo(Names.fold(other));
	}

	@ParameterizedTest
	@CsvSource({ "がく, かく", "パリ, ハリ", "が, か", "कि, का", "나토, 나타", "낙, 나", "Кий, Кии", "Київ, Киiв" })
	void tellsLettersApartThatMarksMake(String name, String other) {
		assertThat(Names.fold(name)).doesNotContain(Names.fold(other));
	}

	@Test
	void findsPartsOfWordsWhateverLettersFollow() {
		assertThat(Names.fold("Οδυσσεύς")).contains(Names.fold("ΟΔΥΣ"));
	}

	@Test
	void hasOneOrderByUtf16UnitAndByCodePoint() {
		List<String> keys = Stream.of("Zulu", "eBay", "Éire", "！", "﷽", "\ufffd", "😀", "𠮷野家", "a😀", "a﷽", "a\ufffdb")
			.map(Names::sortKey)
			.toList();
		assertThat(keys.stream().sorted()).containsExactlyElementsOf(keys.stream()
			.sorted(Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
			.toList());
	}

	@Test
	void givesKeysThatAnIndexTakes() {
		assertThat(Names.sortKey("\ufdfa".repeat(400)).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2000);
		assertThat(Names.sortKey("😀".repeat(400)).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2000);
	}

}
