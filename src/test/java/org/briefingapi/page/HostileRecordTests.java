package org.briefingapi.page;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Serves records whose texts try to inject markup. */
@SpringBootTest(properties = "briefing.seed=load")
@AutoConfigureMockMvc
class HostileRecordTests {

	/** A tag, with attributes in double quotes as in all templates. */
	private static final Pattern TAG = Pattern.compile("<(!|/?[a-zA-Z])(?:[^>\"]|\"[^\"]*\")*>");

	private static final Pattern NAMES = Pattern.compile("(?<=[<\\s])/?[a-zA-Z!][^\\s=>\"]*");

	@Autowired
	private MockMvcTester mvc;

	@DynamicPropertySource
	static void seed(DynamicPropertyRegistry properties) {
		String folder = HostileData.folder().toString();
		properties.add("briefing.seed-data", () -> folder);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/actors", "/actors/a-state", "/actors/a-person", "/statements",
			"/statements/a-statement", "/agreements", "/agreements/the-second-agreement", "/areas", "/areas/an-area",
			"/events", "/events/an-event", "/proposals/a-proposal", "/divergences", "/divergences/a-divergence",
			"/sources", "/sources/a-source", "/briefings/a-state", "/briefings/a-state/a-body",
			"/briefings/a-state?since=2020-01-01", "/areas/an-area/briefing", "/events/an-event/briefing", "/dashboard",
			"/dashboard?actor=a-state&act=REJECT&area=an-area&month=2023-07", "/search?q=passage" })
	void showsTheTextsAsTextInPages(String address) throws Exception {
		String html = get(address, "text/html");
		Set<String> names = TAG.matcher(html)
			.results()
			.map(MatchResult::group)
			.map(tag -> tag.replaceAll("\"[^\"]*\"", ""))
			.flatMap(tag -> NAMES.matcher(tag).results().map(MatchResult::group))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(names).doesNotContain("img").noneMatch(name -> name.startsWith("on") || name.startsWith("!-"));
		assertThat(html).doesNotContain("<script>", "href=\"javascript");
		String text = HtmlUtils.htmlUnescape(TAG.matcher(html).replaceAll(""));
		assertThat(text).contains(HostileData.EVIL.split(" \\[")[0]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/briefings/a-state.md", "/briefings/a-state.md?since=2020-01-01", "/briefings/a-body.md",
			"/briefings/a-state/a-body.md", "/areas/an-area/briefing.md", "/events/an-event/briefing.md" })
	void escapesTheTextsInMarkdown(String address) throws Exception {
		assertThat(get(address, "*/*")).contains("alert(1)")
			.doesNotContainPattern("(?<!\\\\)<(?!https?://)")
			.doesNotContainPattern("(?<!\\\\)\\[a(?!\\\\)\\]")
			.doesNotContainPattern("(?<![\\\\*])\\*\\*b")
			.doesNotContainPattern("(?<!\\\\)`c")
			.doesNotContainPattern("(?<!\\\\)&lt;");
	}

	@Test
	void isolatesTextsFromRightToLeftInMarkdown() throws Exception {
		assertThat(get("/briefings/a-state.md", "*/*").lines().filter(line -> line.contains("\u202E"))).isNotEmpty()
			.allSatisfy(
					line -> assertThat(line.replaceAll("\u2068[^\u2068\u2069]*\u2069", "")).doesNotContain("\u202E"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feeds/actors/a-state.atom", "/feeds/areas/an-area.atom",
			"/feeds/agreements/the-second-agreement.atom" })
	void holdsTheTextsAsTextInAtom(String address) throws Exception {
		Document feed = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(get(address, "*/*").getBytes(StandardCharsets.UTF_8)));
		assertThat(feed.getElementsByTagName("script").getLength()).isZero();
		assertThat(feed.getElementsByTagName("title").item(0).getTextContent()).contains(HostileData.EVIL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actors/a-state.jsonld", "/statements/a-statement.jsonld", "/sources/a-source.jsonld" })
	void holdsTheTextsAsTextInJsonLd(String address) throws Exception {
		assertThat(JsonMapper.shared().readTree(get(address, "*/*")).path("name").stringValue())
			.startsWith(HostileData.EVIL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "coverage", "expansions", "mentions", "positions" })
	void holdsTheTextsInOneCellOfATable(String picture) throws Exception {
		assertThat(get("/dashboard/" + picture + ".csv", "*/*"))
			.contains('"' + HostileData.EVIL.replace("\"", "\"\"") + ' ');
	}

	private String get(String address, String accept) throws Exception {
		var answer = mvc.get().uri(address).header("Accept", accept).exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
