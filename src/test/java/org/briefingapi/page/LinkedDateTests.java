package org.briefingapi.page;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinkedDateTests {

	@ParameterizedTest
	@ValueSource(strings = { "2023", "2023-07", "2023-07-12" })
	void writesWhatASourceStatesAsItStands(String edtf) {
		assertThat(LinkedDate.of("dateCreated", edtf, "STATED")).isEqualTo(Map.of("dateCreated", edtf));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023~", "2023-23", "2022-05/..", "../2023-07", "2023-07?" })
	void writesOtherFormsAsEdtf(String edtf) {
		assertThat(LinkedDate.of("dateCreated", edtf, "STATED"))
			.isEqualTo(Map.of("dateCreated", Map.of("@type", "edtf:EDTF-level1", "@value", edtf)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023-07-12", "2023~" })
	void marksADateThatNoSourceStates(String edtf) {
		assertThat(LinkedDate.of("datePublished", edtf, "INFERRED")).containsEntry("dateBasis", "INFERRED")
			.containsEntry("datePublished", Map.of("@type", "edtf:EDTF-level1", "@value", edtf));
	}

}
