package org.briefingapi.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class PagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void greetsABrowserInHtml() {
		assertThat(mvc.get().uri("/").header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"))
			.hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
			.bodyText()
			.contains("<a href=\"/graphiql\">", "http://localhost/graphql");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/plain" })
	void greetsOthersInPlainText(String accept) {
		assertThat(mvc.get().uri("/").header("Accept", accept)).hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
			.bodyText()
			.contains("http://localhost/graphiql", "curl -s http://localhost/graphql")
			.doesNotContain("<");
	}

	@Test
	void opensGraphiqlWithTheExampleOperations() {
		assertThat(mvc.get().uri("/graphiql")).hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
			.bodyText()
			.contains("[\"# at most ", "\\nquery BriefingOfJapan(");
	}

	@Test
	void letsTheGraphiqlPageLoadNothingFromElsewhere() {
		assertThat(mvc.get().uri("/graphiql")).headers()
			.hasHeaderSatisfying("Content-Security-Policy",
					policy -> assertThat(policy).singleElement()
						.asString()
						.startsWith("default-src 'none';")
						.doesNotContain("http", "*", "unsafe"));
		assertThat(mvc.get().uri("/graphiql")).bodyText().doesNotContain("src=\"http", "href=\"http", "src=\"//");
	}

	@ParameterizedTest
	@ValueSource(strings = { "graphiql.min.js", "graphiql.min.css", "react.production.min.js",
			"react-dom.production.min.js", "page.js", "page.css" })
	void servesWhatTheGraphiqlPageIsMadeOf(String file) {
		assertThat(mvc.get().uri("/graphiql/" + file)).hasStatusOk();
	}

}
