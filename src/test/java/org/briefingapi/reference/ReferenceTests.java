package org.briefingapi.reference;

import java.io.StringReader;
import java.util.List;
import java.util.Map;

import de.undercouch.citeproc.csl.CSLItemData;
import org.briefingapi.actor.Actor;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Source;
import org.briefingapi.source.SourceKind;
import org.briefingapi.source.TitleGiven;
import org.briefingapi.verification.Verification;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceTests {

	private static final String URL = "https://example.org/a_b?c=%7Bd%7D&e=1#f";

	@Test
	void writesOneLineOfText() {
		Reference whole = reference("Harbour & sea", "2023-07-12", "Ayako Doi", null);
		Reference place = reference("Harbour & sea", "2023-07 inferred", null,
				citation("L7", "the “broad\nrange” of China's \"tools\""));
		assertThat(CslText.of(List.of(whole, place, reference("Undated", null, null, citation(null, null)))))
			.containsExactly("Ayako Doi. Harbour & sea. The Paper, 12 July 2023. " + URL,
					"Harbour & sea. The Paper, about July 2023. L7: “the “broad range” of China's \"tools\"”. " + URL,
					"Undated. The Paper. " + URL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Plain", "100 % of {all} R&D_costs, $5 #1 ~ ^ \\ end", "}{", "L’Oréal’s é", "\\\\" })
	void writesBibtexThatItsOwnParserReadsBack(String title) throws Exception {
		BibTeXEntry entry = parse(Bibtex.of(reference(title, "2023-07-12", title, citation("para 23", title))));
		assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_MISC);
		assertThat(entry.getKey().getValue()).isEqualTo("the-source");
		assertThat(plain(entry, BibTeXEntry.KEY_TITLE)).isEqualTo(title);
		assertThat(plain(entry, BibTeXEntry.KEY_AUTHOR)).isEqualTo(title);
		assertThat(plain(entry, BibTeXEntry.KEY_NOTE)).isEqualTo("para 23: “" + title + "”");
		assertThat(plain(entry, BibTeXEntry.KEY_HOWPUBLISHED)).isEqualTo("The Paper");
		assertThat(entry.getField(BibTeXEntry.KEY_URL).toUserString()).isEqualTo(URL);
		assertThat(plain(entry, BibTeXEntry.KEY_YEAR)).isEqualTo("2023");
		assertThat(plain(entry, BibTeXEntry.KEY_MONTH)).isEqualTo("7");
		assertThat(entry.getField(new Key("date")).toUserString()).isEqualTo("2023-07-12");
	}

	/** The LaTeX parser of that library supports Latin letters only. */
	@Test
	void keepsOtherScriptsInBibtex() throws Exception {
		BibTeXEntry entry = parse(Bibtex.of(reference("日本とNATO 😀", "2023", "😀 & é", null)));
		assertThat(entry.getField(BibTeXEntry.KEY_TITLE).toUserString()).isEqualTo("{日本とNATO 😀}");
		assertThat(entry.getField(BibTeXEntry.KEY_AUTHOR).toUserString()).isEqualTo("{😀 \\& é}");
	}

	@Test
	void leavesOutOfBibtexWhatIsNotKnown() throws Exception {
		BibTeXEntry entry = parse(Bibtex.of(reference("Title", null, null, null)));
		assertThat(entry.getFields()).containsOnlyKeys(BibTeXEntry.KEY_TITLE, BibTeXEntry.KEY_HOWPUBLISHED,
				BibTeXEntry.KEY_URL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			2023-07-12           | 2023-07-12       | 2023 | 7
			2023-07              | 2023-07          | 2023 | 7
			2023-23              | 2023-23          | 2023 | -
			2023~                | 2023~            | 2023 | -
			2023-07 inferred     | 2023-07~         | 2023 | 7
			2023-07? inferred    | 2023-07%         | 2023 | 7
			2022-05/..           | 2022-05/..       | -    | -
			../2023-07           | ../2023-07       | -    | -
			2023-05/2023-07      | 2023-05/2023-07  | 2023 | -
			2021/2023 inferred   | 2021~/2023~      | -    | -
			""")
	void writesDatesForBiblatexAndForBibtex(String date, String edtf, @Nullable String year, @Nullable String month)
			throws Exception {
		BibTeXEntry entry = parse(Bibtex.of(reference("Title", date, null, null)));
		assertThat(entry.getField(new Key("date")).toUserString()).isEqualTo(edtf);
		assertThat(userString(entry, BibTeXEntry.KEY_YEAR)).isEqualTo(year);
		assertThat(userString(entry, BibTeXEntry.KEY_MONTH)).isEqualTo(month);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ministry of Foreign Affairs and Trade", "김 철수", "Smith, John", "AsiaNews/Agencies" })
	void keepsAnAuthorAsSigned(String author) throws Exception {
		BibTeXEntry entry = parse(Bibtex.of(reference("Title", null, author, null)));
		assertThat(entry.getField(BibTeXEntry.KEY_AUTHOR).toUserString()).isEqualTo("{" + author + "}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2023-05/2023-07     | The Paper, May–July 2023.
			2021/2023           | The Paper, 2021–2023.
			2025-01/..          | The Paper, about January 2025.
			2023-07-11/2023-07-12 | The Paper, 11–12 July 2023.
			2023-05-31/2023-06  | The Paper, May–June 2023.
			2022/2023-07-06     | The Paper, 2022–2023.
			2023-07/2023-07-06  | The Paper, July 2023.
			2023-21/2023-23     | The Paper, 2023.
			2022-24/2023-02     | The Paper, 2022–2023.
			../0800             | The Paper, about 800 AD.
			0800                | The Paper, 800 AD.
			""")
	void writesNoDateMorePreciselyThanItsSource(String date, String text) {
		assertThat(CslText.of(List.of(reference("Title", date, null, null))))
			.containsExactly("Title. " + text + " " + URL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2023-07-12            | {"date-parts":[[2023,7,12]]}
			2023-07               | {"date-parts":[[2023,7]]}
			2023                  | {"date-parts":[[2023]]}
			2023-23               | {"date-parts":[[2023]],"season":"3"}
			2023-07-11/2023-07-12 | {"date-parts":[[2023,7,11],[2023,7,12]]}
			2023-07 inferred      | {"date-parts":[[2023,7]],"circa":true}
			2023-07-12~           | {"date-parts":[[2023,7,12]],"circa":true}
			2023-08-01/..         | {"date-parts":[[2023,8,1]],"circa":true}
			2023-05/2023-07       | {"date-parts":[[2023,5],[2023,7]]}
			2021/2023             | {"date-parts":[[2021],[2023]]}
			2025-01/..            | {"date-parts":[[2025,1]],"circa":true}
			0800                  | {"date-parts":[[800]]}
			""")
	void writesCslJsonThatItsOwnReaderReadsBack(String date, String issued) {
		Reference reference = reference("Title \"with\" signs \\ é 日本", date, "Ayako Doi", citation("L7", "words"));
		Map<String, Object> json = JsonMapper.shared().readValue(CslItem.json(reference), new TypeReference<>() {
		});
		assertThat(json).containsEntry("id", "the-source")
			.containsEntry("type", "article-newspaper")
			.containsEntry("title", "Title \"with\" signs \\ é 日本")
			.containsEntry("publisher", "The Paper")
			.containsEntry("URL", URL)
			.containsEntry("note", "L7: “words”")
			.containsEntry("issued", JsonMapper.shared().readValue(issued, Map.class));
		CSLItemData item = CSLItemData.fromJson(json);
		assertThat(item).isEqualTo(CslItem.of(reference, "the-source"));
		assertThat(item.getAuthor()[0].getLiteral()).isEqualTo("Ayako Doi");
	}

	private static BibTeXEntry parse(String bibtex) throws Exception {
		Map<Key, BibTeXEntry> entries = new BibTeXParser().parse(new StringReader(bibtex)).getEntries();
		assertThat(entries).hasSize(1);
		return entries.values().iterator().next();
	}

	private static @Nullable String userString(BibTeXEntry entry, Key key) {
		return (entry.getField(key) != null) ? entry.getField(key).toUserString() : null;
	}

	private static String plain(BibTeXEntry entry, Key key) throws Exception {
		return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(entry.getField(key).toUserString())));
	}

	@Test
	void putsATitleOfOursInSquareBrackets() {
		Reference described = reference("Yoon in Vilnius", "2023", TitleGiven.OURS, null, null);
		assertThat(CslText.of(List.of(described))).containsExactly("[Yoon in Vilnius]. The Paper, 2023. " + URL);
		assertThat(Bibtex.of(described)).contains("[Yoon in Vilnius]");
	}

	private static Reference reference(String title, @Nullable String date, @Nullable String author,
			@Nullable Citation citation) {
		return reference(title, date, TitleGiven.PRINTED, author, citation);
	}

	private static Reference reference(String title, @Nullable String date, TitleGiven given, @Nullable String author,
			@Nullable Citation citation) {
		Source source = new Source("the-source", title, given, "paper", author, URL, SourceKind.NEWS_REPORT,
				(date != null) ? PartialDate.parse(date) : null, "en", null, "the-source", null, null, null);
		return new Reference(source, new Actor("paper", "The Paper", ActorKind.MEDIA, null), citation);
	}

	private static Citation citation(@Nullable String locator, @Nullable String passage) {
		return new Citation("cited", 0, "the-source", locator, passage, Certainty.ASSERTED, Verification.NOT_CHECKED,
				null, null, List.of(), false, null, null);
	}

}
