package org.briefingapi.page;

import org.briefingapi.NoDataTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A server without data. */
@NoDataTest
class EmptyDataTests {

	private final MockMvcTester mvc;

	EmptyDataTests(@Autowired WebApplicationContext context) {
		this.mvc = MockMvcTester.from(context);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/actors", "/actors/japan", "/briefings/japan", "/areas/cyber-defence/briefing",
			"/dashboard", "/search?q=nato", "/graphiql" })
	void saysInAPageThatNoDataIsLoaded(String address) {
		assertThat(mvc.get().uri(address).accept(MediaType.TEXT_HTML)).hasStatus(503)
			.hasHeader("Cache-Control", "no-store")
			.hasHeader("Retry-After", "5")
			.bodyText()
			.contains("<h1>No data is loaded</h1>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actors/japan.json", "/briefings/japan.md", "/dashboard/coverage.csv" })
	void saysInAProblemThatNoDataIsLoaded(String address) {
		assertThat(mvc.get().uri(address)).hasStatus(503)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

}
