package org.briefingapi.suggestion;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NearNamesTests {

	private static final Map<String, List<String>> NAMES = Map.of("japan", List.of("Japan", "JP", "JPN", "Tokyo"),
			"united-kingdom", List.of("United Kingdom", "UK", "GB", "GBR", "London"), "united-states",
			List.of("United States", "U.S.", "US", "USA", "Washington"), "turkiye", List.of("Türkiye", "Turkey", "TUR"),
			"south-korea", List.of("South Korea", "Republic of Korea", "KOR", "Seoul"), "north-korea",
			List.of("North Korea", "DPRK", "PRK"), "jens-stoltenberg", List.of("Jens Stoltenberg", "Stoltenberg"),
			"ukraine", List.of("Ukraine", "UA", "UKR", "Kyiv"));

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			JPN         | japan
			jp          | japan
			uk          | united-kingdom
			u.s.        | united-states
			Tokyo       | japan
			TURKIYE     | turkiye
			stoltenberg | jens-stoltenberg
			japn        | japan
			tokio       | japan
			ukrane      | ukraine
			jpaan       | japan
			ux          | ''
			z           | ''
			korea       | north-korea south-korea
			united      | united-kingdom united-states
			jens-stoltenburg | jens-stoltenberg
			xylophone   | ''
			""")
	void prefersCodesAndNamesThenWordsThenSpelling(String wrong, String near) {
		assertThat(String.join(" ", new NearNames(wrong).among(NAMES))).isEqualTo(near);
	}

}
