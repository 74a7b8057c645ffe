package org.briefingapi.seedfile;

import java.util.List;
import java.util.Set;

import org.briefingapi.edtf.EdtfException;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as written in a file.
 *
 * @param line the first line of the record
 * @param label its slug, otherwise its number in the file
 * @param layout maps its values to places in the file
 */
public record SeedRecord(SeedType type, String file, int line, String label, ObjectNode tree, RecordLayout layout) {

	/** The keys that identify a record, and the digest of a source's text. */
	static final Set<String> HEAD = Set.of("slug", "slugAliases", "textDigest");

	private static final List<String> TITLES = List.of("/title", "/name", "/label", "/question");

	public static SeedRecord of(SeedType type, String file, int line, int number, ObjectNode tree,
			RecordLayout layout) {
		String slug = tree.path("slug").stringValue("");
		return new SeedRecord(type, file, line, slug.isBlank() ? "record " + number : slug.strip(), tree, layout);
	}

	/** The JSON as written; for another format, the JSON of the tree. */
	public String json() {
		String json = layout.json();
		return (json != null) ? json : tree.toString();
	}

	/** The slug; empty if absent. */
	public String slug() {
		return tree.path("slug").stringValue("");
	}

	/** The former slugs, sorted. */
	public List<String> slugAliases() {
		return list("/slugAliases").stream().map(alias -> alias.stringValue("")).sorted().toList();
	}

	/** The name shown to readers: the title, the name or the first words. */
	public String title() {
		for (String pointer : TITLES) {
			String title = text(pointer);
			if (title != null) {
				return title;
			}
		}
		return CitationNode.words(tree.at("/renditions/0"));
	}

	/** The line of a value; if the value is absent, the line of its nearest parent. */
	public int line(String pointer) {
		return layout.line(JsonPointer.compile(pointer));
	}

	/** The characters of a scalar as written in the file. */
	public String written(String pointer) {
		String written = layout.written(JsonPointer.compile(pointer));
		return (written != null) ? written : tree.at(pointer).asString("");
	}

	/** The text at a JSON pointer; null if there is none. */
	public @Nullable String text(String pointer) {
		return tree.at(pointer).stringValue(null);
	}

	/**
	 * The whole number at a JSON pointer; null if there is none in the range of an int,
	 * or it is negative.
	 */
	public @Nullable Integer number(String pointer) {
		return number(tree.at(pointer));
	}

	static @Nullable Integer number(JsonNode value) {
		// a JSON Schema takes 16.0 for a whole number
		return value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToInt() && value.intValue() >= 0
				? value.intValue() : null;
	}

	/** The items of the list at a JSON pointer; empty if there is none. */
	public List<JsonNode> list(String pointer) {
		JsonNode list = tree.at(pointer);
		return list.isArray() ? List.copyOf(list.asArray().elements()) : List.of();
	}

	/** The date at a JSON pointer; null if there is no valid date. */
	public @Nullable PartialDate date(String pointer) {
		String text = text(pointer);
		try {
			return (text == null) ? null : PartialDate.parse(text);
		}
		catch (EdtfException ex) {
			return null;
		}
	}

}
