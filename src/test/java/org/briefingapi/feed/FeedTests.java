package org.briefingapi.feed;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.briefingapi.RealDataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class FeedTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void leadsFromAFormerSlugToTheFeedOfToday() {
		assertThat(mvc.get().uri("/feeds/areas/exercises.atom")).hasStatus(HttpStatus.MOVED_PERMANENTLY)
			.hasHeader("Location", "practical-cooperation-for-interoperability.atom");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feeds/actors/japan.atom", "/feeds/agreements/itpp-jpn-2023.atom",
			"/feeds/areas/cyber-defence.atom", "/feeds/actors/airbus.atom" })
	void isValidAtom(String address) throws Exception {
		MvcTestResult feed = mvc.get().uri(address).exchange();
		assertThat(feed).hasStatusOk().bodyText().contains("<entry>");
		StringBuilder errors = new StringBuilder();
		PropertyMapBuilder properties = new PropertyMapBuilder();
		properties.put(ValidateProperty.ERROR_HANDLER, new DefaultHandler() {
			@Override
			public void error(SAXParseException ex) {
				errors.append(ex.getLineNumber()).append(": ").append(ex.getMessage()).append('\n');
			}
		});
		ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
		String grammar = new String(
				Objects.requireNonNull(getClass().getResourceAsStream("/atom/atom.rnc")).readAllBytes());
		assertThat(driver.loadSchema(new InputSource(new StringReader(grammar)))).as(errors.toString()).isTrue();
		boolean valid = driver
			.validate(new InputSource(new ByteArrayInputStream(feed.getResponse().getContentAsByteArray())));
		assertThat(valid).as(errors.toString()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feeds/actors/japan.atom", "/feeds/agreements/itpp-jpn-2023.atom",
			"/feeds/areas/cyber-defence.atom", "/feeds/actors/airbus.atom" })
	void keepsTheRulesOfAtomThatItsGrammarCannotSay(String address) throws Exception {
		byte[] feed = mvc.get().uri(address).exchange().getResponse().getContentAsByteArray();
		Document document = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(feed));
		XPath path = XPathFactory.newInstance().newXPath();
		assertThat(path.evaluate("count(/feed/entry)", document)).isNotEqualTo("0");
		for (String fault : List.of("/feed[not(author or not(entry[not(author)]))]",
				"//entry[not(link[@rel='alternate'] or link[not(@rel)] or content)]",
				"//entry[not(author or ../author or source/author)]")) {
			assertThat(path.evaluate("count(" + fault + ")", document)).as(fault).isEqualTo("0");
		}
	}

	@Test
	void givesTheSameFeedUntilSomethingChanges() throws Exception {
		MvcTestResult first = mvc.get().uri("/feeds/actors/japan.atom").exchange();
		MvcTestResult second = mvc.get().uri("/feeds/actors/japan.atom").exchange();
		assertThat(second).bodyText().isEqualTo(first.getResponse().getContentAsString());
		String tag = String.valueOf(first.getResponse().getHeader(HttpHeaders.ETAG));
		assertThat(mvc.get().uri("/feeds/actors/japan.atom").header(HttpHeaders.IF_NONE_MATCH, tag))
			.hasStatus(HttpStatus.NOT_MODIFIED);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/feeds/actors/itpp-jpn-2023.atom", "/feeds/areas/japan.atom", "/feeds/actors/nobody.atom" })
	void hasNoFeedOfAnythingElse(String address) {
		assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND).hasContentType("application/problem+json");
	}

	@Test
	void namesTheRecordsNearAnUnknownOne() {
		assertThat(mvc.get().uri("/feeds/actors/japn.atom")).bodyJson()
			.extractingPath("$.near")
			.asArray()
			.contains("japan");
	}

}
