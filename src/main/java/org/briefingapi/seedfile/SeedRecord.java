package org.briefingapi.seedfile;

import java.util.List;

import org.briefingapi.edtf.EdtfException;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record as it stands in a file.
 *
 * @param line the line where it begins
 * @param label its slug, otherwise its place in the file
 * @param layout the way in which it is written there
 */
public record SeedRecord(SeedType type, String file, int line, String label, ObjectNode tree, RecordLayout layout) {

	private static final List<String> TITLES = List.of("/title", "/name", "/label", "/question");

	public static SeedRecord of(SeedType type, String file, int line, int number, ObjectNode tree,
			RecordLayout layout) {
		String slug = tree.path("slug").stringValue("");
		return new SeedRecord(type, file, line, slug.isBlank() ? "record " + number : slug.strip(), tree, layout);
	}

	/** The slug; empty where there is none. */
	public String slug() {
		return tree.path("slug").stringValue("");
	}

	/** Further slugs under which it answers, sorted. */
	public List<String> slugAliases() {
		return list("/slugAliases").stream().map(alias -> alias.stringValue("")).sorted().toList();
	}

	/** The name that readers see: its title or the like, or its first words. */
	public String title() {
		for (String pointer : TITLES) {
			String title = text(pointer);
			if (title != null) {
				return title;
			}
		}
		return CitationNode.words(tree.at("/renditions/0"));
	}

	/** The line of the value, or of the nearest one above it where there is none. */
	public int line(String pointer) {
		return layout.line(JsonPointer.compile(pointer));
	}

	/** The characters of a single value as they stand in the file. */
	public String written(String pointer) {
		String written = layout.written(JsonPointer.compile(pointer));
		return (written != null) ? written : tree.at(pointer).asString("");
	}

	/** The text at a JSON pointer; null where there is no text. */
	public @Nullable String text(String pointer) {
		return tree.at(pointer).stringValue(null);
	}

	/** The items of the list at a JSON pointer; none where there is no list. */
	public List<JsonNode> list(String pointer) {
		JsonNode list = tree.at(pointer);
		return list.isArray() ? List.copyOf(list.asArray().elements()) : List.of();
	}

	/** The date at a JSON pointer; null where there is no valid one. */
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
