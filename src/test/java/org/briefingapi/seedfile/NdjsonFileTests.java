package org.briefingapi.seedfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NdjsonFileTests {

	@TempDir
	private Path folder;

	@Test
	void refusesAPassOverOtherContentThanTheFirstOneRead() throws IOException {
		Path path = folder.resolve("sources.ndjson");
		Files.writeString(path, "{\"slug\": \"one\"}\n{\"slug\": \"two\"}\n");
		SeedFile file = new NdjsonFile(SeedType.SOURCE, "sources.ndjson", new FileSystemResource(path));
		assertThat(slugs(file)).containsExactly("one", "two");
		assertThat(slugs(file)).containsExactly("one", "two");
		Files.writeString(path, "{\"slug\": \"one\"}\n{\"slug\": \"odd\"}\n");
		assertThatExceptionOfType(SeedException.class).isThrownBy(() -> slugs(file))
			.withMessageContaining("sources.ndjson changed while it was loaded");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"slug": "a"                | Unexpected end-of-input: expected close marker for Object
					{"slug": "a"} {"slug": "b"} | more follows the object
					{"slug": "a"}]              | Unexpected close marker ']': no open Array to close
					{"slug": "a", "slug": "b"}  | Duplicate Object property "slug"
					{"slug": NaN}               | Non-standard token 'NaN'
					{"slug": +Infinity}         | Non-standard token '+Infinity'
					{"slug": 01}                | Invalid numeric value: Leading zeroes not allowed
					{"slug": .5}                | Unexpected character ('.' (code 46)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
					{"slug": +1}                | Unexpected character ('+' (code 43)) in numeric value: JSON spec does not allow numbers to have plus signs
					{slug: "a"}                 | Unexpected character ('s' (code 115)): was expecting double-quote to start property name
					{'slug': "a"}               | Unexpected character (''' (code 39)): was expecting double-quote to start property name
					{"slug": tru}               | Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
					{"slug": "a\\q"}            | Unrecognized character escape 'q' (code 113)
					{"slug": "a	"}              | Illegal unquoted character ((CTRL-CHAR, code 9)): has to be escaped using backslash to be included in string value
					{"slug": "a}                | Unexpected end-of-input: was expecting closing quote for a string value
					{"slug": "a",}              | Unexpected character ('}' (code 125)): was expecting double-quote to start property name
					{"slug": "a" // no          | Unexpected character ('/' (code 47)): maybe a (non-standard) comment?
					{"slug": DEEP}              | it is nested too deeply, or has a number or key that is too long
					{"slug": LONG}              | it is nested too deeply, or has a number or key that is too long
					""")
	void saysInWordsWhyALineIsNoJson(String line, String problem) throws IOException {
		Path path = folder.resolve("sources.ndjson");
		Files.writeString(path, line.replace("DEEP", "[".repeat(1001)).replace("LONG", "1".repeat(1001)));
		Faults faults = new Faults();
		new NdjsonFile(SeedType.SOURCE, "sources.ndjson", new FileSystemResource(path)).forEach(faults, record -> {
		});
		assertThat(faults.lines()).singleElement()
			.isEqualTo("sources.ndjson:1: is no JSON: " + problem + "; write one JSON object on each line");
	}

	private static List<String> slugs(SeedFile file) {
		List<String> slugs = new ArrayList<>();
		file.forEach(new Faults(), record -> slugs.add(record.slug()));
		return slugs;
	}

}
