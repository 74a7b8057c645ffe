package org.briefingapi.graphql;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTests {

	@ParameterizedTest
	@CsvSource({ "Nausėda, NAUSEDA", "Türkiye, turkiye", "Straße, STRASSE", "Ｎａｔｏ, nato", "ﬁn, FIN", "Erdoğan, erdogan",
			"Ελλάδα, ελλαδα" })
	void foldsCaseAndAccents(String name, String other) {
		assertThat(Names.fold(name)).isEqualTo(Names.fold(other));
	}

	@ParameterizedTest
	@CsvSource({ "がく, かく", "パリ, ハリ", "कि, क", "나토, 나타" })
	void tellsLettersApartThatMarksMake(String name, String other) {
		assertThat(Names.fold(name)).isNotEqualTo(Names.fold(other));
	}

}
