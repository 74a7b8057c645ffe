package org.briefingapi.graphql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class InputWordingTests {

	@Test
	void wordsEveryErrorThatValidationKnows() {
		ResourceBundle theirs = ResourceBundle.getBundle("i18n.Validation", Locale.ROOT);
		ResourceBundle ours = ResourceBundle.getBundle("i18n.Validation", Locale.UK);
		assertThat(ours.getLocale()).isEqualTo(Locale.UK);
		assertThat(theirs.keySet()).allSatisfy(key -> assertThat(ours.getString(key)).as(key)
			.isNotEqualTo(theirs.getString(key))
			.doesNotContainIgnoringCase("validation error")
			.endsWith("."));
	}

	@ParameterizedTest
	@EnumSource
	void documentsEveryCode(ErrorCode code) throws IOException {
		assertThat(Files.readString(Path.of("schema/README.md"))).contains("| `" + code + "` |");
	}

}
