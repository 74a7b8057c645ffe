package org.briefingapi.seedfile;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a citation from its JSON: an object, or text in the short form. */
public final class CitationNode {

	private static final Set<String> LISTS = Set.of("citations", "renditions", "addedBy");

	private CitationNode() {
	}

	/** Passes each list of citations in a record to an action, with its JSON pointer. */
	public static void forEachList(SeedRecord record, BiConsumer<JsonNode, String> action) {
		forEachList(record.tree(), "", action);
	}

	private static void forEachList(JsonNode value, String pointer, BiConsumer<JsonNode, String> action) {
		if (value.isObject()) {
			for (Map.Entry<String, JsonNode> property : value.properties()) {
				JsonNode child = property.getValue();
				if (child.isContainer()) {
					String key = property.getKey();
					String at = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
					if (child.isArray() && LISTS.contains(key)) {
						action.accept(child, at);
					}
					else {
						forEachList(child, at, action);
					}
				}
			}
		}
		else if (value.isArray()) {
			for (int i = 0; i < value.size(); i++) {
				if (value.get(i).isContainer()) {
					forEachList(value.get(i), pointer + "/" + i, action);
				}
			}
		}
	}

	/**
	 * The source and the place in it, in a form that is the same for both ways of
	 * writing.
	 */
	public static String place(JsonNode citation) {
		if (citation.isString()) {
			try {
				CitationText text = CitationText.parse(citation.stringValue());
				return text.source() + '\n' + text.locator() + '\n' + text.passage() + "\nnull";
			}
			catch (IllegalArgumentException ex) {
				return citation.stringValue();
			}
		}
		return citation.path("source").stringValue(null) + '\n' + citation.path("locator").stringValue(null) + '\n'
				+ citation.path("passage").stringValue(null) + '\n' + citation.path("wording").stringValue(null);
	}

	/** The source and the passage, as one text; null if there is no passage. */
	public static @Nullable String quotedPlace(JsonNode citation) {
		try {
			String passage = passage(citation);
			return (passage == null) ? null : source(citation) + '\n' + passage;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** The slug of the source; empty if absent. */
	public static String source(JsonNode citation) {
		return citation.isString() ? CitationText.slugIn(citation.stringValue())
				: citation.path("source").stringValue("");
	}

	/** The slugs of all sources that a record cites. */
	public static Set<String> sources(SeedRecord record) {
		Set<String> sources = new TreeSet<>();
		forEachList(record, (citations, pointer) -> citations.forEach(citation -> sources.add(source(citation))));
		return sources;
	}

	/** The quoted passage; null if absent. */
	public static @Nullable String passage(JsonNode citation) {
		return citation.isString() ? CitationText.parse(citation.stringValue()).passage()
				: citation.path("passage").stringValue(null);
	}

	/**
	 * The words that the citation gives: the wording, otherwise the passage, otherwise
	 * empty text.
	 */
	public static String words(JsonNode citation) {
		if (citation.isString()) {
			int first = citation.stringValue().indexOf('"');
			int last = citation.stringValue().lastIndexOf('"');
			return (first < last) ? citation.stringValue().substring(first + 1, last) : "";
		}
		return citation.path("wording").stringValue(citation.path("passage").stringValue(""));
	}

}
