package org.briefingapi.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvWriterTests {

	@ParameterizedTest
	@ValueSource(strings = { "plain", "with, comma", "with \"quotes\"", "two\nlines", "two\r\nlines", "\"", "“curly”",
			" blank ", "a=b", "", "日本" })
	void survivesAStandardParser(String text) throws IOException {
		assertThat(parsed(text, "next")).containsExactly(text, "next");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1" })
	void keepsFormulasFromRunning(String text) throws IOException {
		assertThat(parsed(text)).containsExactly("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Harmless;=1+1", "a\t=1", "a,b" })
	void quotesWhatASpreadsheetOfAnyCountryWouldSplit(String text) throws IOException {
		StringWriter line = new StringWriter();
		new CsvWriter(line).write(List.of(text));
		assertThat(line).hasToString('"' + text + "\"\r\n");
	}

	@Test
	void endsLinesAsTheStandardWants() throws IOException {
		StringWriter text = new StringWriter();
		new CsvWriter(text).write(java.util.Arrays.asList("a", null, "b"));
		assertThat(text).hasToString("a,,b\r\n");
	}

	private static List<String> parsed(String... cells) throws IOException {
		StringWriter text = new StringWriter();
		new CsvWriter(text).write(List.of(cells));
		List<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(text.toString())).getRecords();
		assertThat(records).hasSize(1);
		return records.get(0).toList();
	}

}
