package org.briefingapi.seed;

import java.util.List;
import java.util.function.ToIntFunction;

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
 * @param label its slug, or else its place in the file
 * @param lines the line of each value in it, by JSON pointer
 */
record SeedRecord(SeedType type, String file, int line, String label, ObjectNode tree,
		ToIntFunction<JsonPointer> lines) {

	private static final List<String> TITLES = List.of("/title", "/name", "/label", "/question");

	static SeedRecord of(SeedType type, String file, int line, int number, ObjectNode tree,
			ToIntFunction<JsonPointer> lines) {
		String slug = tree.path("slug").stringValue("");
		return new SeedRecord(type, file, line, slug.isBlank() ? "record " + number : slug.strip(), tree, lines);
	}

	/** The slug; empty where there is none. */
	String slug() {
		return tree.path("slug").stringValue("");
	}

	/** What readers call it: its title or the like, or its first words. */
	String title() {
		for (String pointer : TITLES) {
			String title = text(pointer);
			if (title != null) {
				return title;
			}
		}
		return CitationRules.words(tree.at("/renditions/0"));
	}

	/** The line of the value, or of what is nearest above it where there is none. */
	int line(String pointer) {
		return lines.applyAsInt(JsonPointer.compile(pointer));
	}

	/** The text at a JSON pointer; null where there is no text. */
	@Nullable String text(String pointer) {
		return tree.at(pointer).stringValue(null);
	}

	/** The items of the list at a JSON pointer; none where there is no list. */
	List<JsonNode> list(String pointer) {
		JsonNode list = tree.at(pointer);
		return list.isArray() ? List.copyOf(list.asArray().elements()) : List.of();
	}

	/** The date at a JSON pointer; null where there is no valid one. */
	@Nullable PartialDate date(String pointer) {
		String text = text(pointer);
		try {
			return (text == null) ? null : PartialDate.parse(text);
		}
		catch (EdtfException ex) {
			return null;
		}
	}

}
