package org.briefingapi.paging;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeySuccessorTests {

	private static final List<String> NAMES = Stream
		.of("", "!", "China", "China Daily", "Chin", "Japan", "Japam", "Japam\u00e9", "Jap an", "Japan Times", "日本",
				"Jap\u00e9", "a", "\ud7ffx", "\ue000", "x\ufffd", "x\ufffe\ud800\udc00", "x\ufffe🙂")
		.sorted(Comparator.naturalOrder())
		.toList();

	@ParameterizedTest
	@ValueSource(
			strings = { "China", "Japan", "Japam", "Jap an", "日本", "a", "\ue000", "x\ufffe\ud800\udc00", "x\ufffe🙂" })
	void partsTextsWithoutTheValueItself(String value) {
		String above = (String) KeySuccessor.ofTexts().above(value).orElseThrow();
		String below = (String) KeySuccessor.ofTexts().below(value).orElseThrow();
		assertThat(NAMES).allSatisfy(name -> {
			assertThat(name.compareTo(above) >= 0).as(name).isEqualTo(name.compareTo(value) > 0);
			assertThat(name.compareTo(below) <= 0).as(name).isEqualTo(name.compareTo(value) < 0);
		});
	}

}
