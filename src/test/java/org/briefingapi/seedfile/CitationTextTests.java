package org.briefingapi.seedfile;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CitationTextTests {

	@Test
	void holdsAPassageAgainstThePatternOfTheSchemas() throws IOException {
		assertThat(JsonMapper.shared()
			.readTree(Path.of("seed-data/schemas/common.schema.json"))
			.at("/$defs/text/pattern")
			.stringValue()).isEqualTo(CitationText.TEXT.pattern());
	}

	@Test
	void holdsALocatorAgainstThePatternOfTheSchemas() throws IOException {
		assertThat(JsonMapper.shared()
			.readTree(Path.of("seed-data/schemas/common.schema.json"))
			.at("/$defs/citation/properties/locator/pattern")
			.stringValue()).isEqualTo(CitationText.LOCATOR.pattern());
	}

	@ParameterizedTest
	@ValueSource(strings = { "L7", "L7-9", "para 23", "p. 276", "pp. 276-278", "sec. 4.2", "art. 5, para 2", "1:02:30",
			"12:30" })
	void takesALocatorOfAnyKind(String locator) {
		CitationText text = CitationText.parse("text-a " + locator + " \"words\" [REPORTED]");
		assertThat(text.locator()).isEqualTo(locator);
		assertThat(text.passage()).isEqualTo("words");
	}

	@ParameterizedTest
	@ValueSource(strings = { "l7", "page 3", "p. 0", "p.276", "L7,L8", "1:2:3", "art. 5 para 2" })
	void refusesAnotherLocator(String locator) {
		assertThatIllegalArgumentException().isThrownBy(() -> CitationText.parse("text-a " + locator));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "\u001b[31m", "half \ud83d pair", " blank", "blank\u00a0", "\u3000wide",
			"a\u0085b", "\ufeffmark" })
	void refusesAPassageThatIsNotPlainText(String passage) {
		assertThatIllegalArgumentException().isThrownBy(() -> CitationText.parse("text-a \"" + passage + "\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "nine to 16", "a\u00a0b", "two\nlines", "😀", "日本、", "\u200fשלום", "👩\u200d🚀" })
	void takesAnyOtherText(String passage) {
		assertThat(CitationText.parse("text-a L7 \"" + passage + "\"").passage()).isEqualTo(passage);
	}

	@Test
	void countsThePassageInCodePoints() {
		assertThat(CitationText.parse("text-a \"" + "😀".repeat(300) + "\"").passage()).hasSize(600);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CitationText.parse("text-a \"" + "😀".repeat(301) + "\""));
	}

}
