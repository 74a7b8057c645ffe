package org.briefingapi.seedcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import org.briefingapi.seedcheck.SchemaCheck.Reader;
import org.briefingapi.seedfile.CitationText;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.Nearest;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.SlugIndex;
import org.briefingapi.seedfile.SlugIndex.Place;
import org.briefingapi.seedfile.UnknownSlug;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Words the violations of a JSON Schema: what is wrong with the record, and what would be
 * right.
 */
class SchemaMessages {

	private static final int SHOWN = 60;

	/** Controls, halves of surrogate pairs, and characters that are none. */
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff]");

	private static final String NO_SOURCE = "name the source that bears it out";

	private static final Map<String, String> TYPES = Map.of("string", "text", "object", "a mapping (key: value)",
			"array", "a list", "boolean", "true or false", "integer", "a whole number", "number", "a number", "null",
			"empty");

	private final Map<String, JsonNode> schemas;

	private final SlugIndex index;

	SchemaMessages(Map<String, JsonNode> schemas, SlugIndex index) {
		this.schemas = schemas;
		this.index = index;
	}

	/** The message with which a reader rejects a text; null if it accepts the text. */
	static @Nullable String problem(Reader reader, String text) {
		try {
			reader.read(text);
			return null;
		}
		catch (IllegalArgumentException ex) {
			return ex.getMessage();
		}
	}

	void add(Error error, SeedRecord record, Faults faults) {
		String pointer = error.getInstanceLocation().toString();
		JsonNode value = record.tree().at(pointer);
		JsonNode rule = rule(error);
		switch (error.getKeyword()) {
			case RefersTo.NAME -> addReference(record, pointer, value, RefersTo.types(rule), faults);
			case "additionalProperties" -> faults.add(record, pointer + "/" + escape(error.getProperty()),
					unknownKey(error.getProperty(), keys(error)));
			case "required" ->
				faults.add(record, pointer, error.getProperty().equals("citations") ? "lacks citations; " + NO_SOURCE
						: String.format(Locale.ROOT, "lacks the key \"%s\"; add it", error.getProperty()));
			case "enum" -> faults.add(record, pointer, unknownValue(value, rule));
			case "type" -> faults.add(record, pointer, wrongType(value, rule, record.written(pointer)));
			case "format" -> faults.add(record, pointer, malformed(value.stringValue(""), rule.stringValue("")));
			case "pattern" ->
				faults.add(record, pointer, String.format(Locale.ROOT, "\"%s\" %s", shown(value.stringValue("")),
						sibling(error, SchemaCheck.PATTERN_MESSAGE).stringValue("must match " + rule.stringValue(""))));
			case "uniqueItems" -> faults.add(record, pointer, repeated(value));
			case "minItems" -> faults.add(record, pointer, pointer.endsWith("citations") ? "is empty; " + NO_SOURCE
					: String.format(Locale.ROOT, "has %d of at least %s items; add more", value.size(), rule));
			case "maxLength" -> faults.add(record, pointer, String.format(Locale.ROOT,
					"has %d characters; at most %s are stored", value.stringValue("").codePoints().count(), rule));
			case Bound.MINIMUM -> faults.add(record, pointer,
					String.format(Locale.ROOT, "is %s, but must be at least %s", shown(record.written(pointer)), rule));
			case Bound.MAXIMUM -> faults.add(record, pointer,
					String.format(Locale.ROOT, "is %s, but must be at most %s", shown(record.written(pointer)), rule));
			default -> faults.add(record, pointer, String.valueOf(error.getMessage()));
		}
	}

	private void addReference(SeedRecord record, String pointer, JsonNode value, List<SeedType> allowed,
			Faults faults) {
		String slug = CitationText.slugIn(value.stringValue(""));
		Place place = index.find(slug);
		if (place == null) {
			faults.addUnknown(record, pointer, slug, allowed);
		}
		else {
			faults.add(record, pointer, String.format(Locale.ROOT, "refers to \"%s\", which is %s (%s); it must be %s",
					slug, place.type().noun(), place, UnknownSlug.nouns(allowed, SeedType::noun)));
		}
	}

	private static String unknownKey(String key, List<String> known) {
		String nearest = Nearest.to(key, known);
		return (nearest != null) ? String.format(Locale.ROOT, "is an unknown key; write \"%s\"", nearest)
				: "is an unknown key; the keys are " + String.join(", ", known);
	}

	private static String unknownValue(JsonNode value, JsonNode allowed) {
		List<String> values = new ArrayList<>();
		allowed.forEach(one -> values.add(one.stringValue("")));
		String given = value.isString() ? value.stringValue() : value.toString();
		String nearest = Nearest.to(given.toUpperCase(Locale.ROOT).replace(' ', '_'), values);
		return String.format(Locale.ROOT, "\"%s\" is none of %s", shown(given), String.join(", ", values))
				+ ((nearest != null) ? "; the nearest is " + nearest : "");
	}

	private static String wrongType(JsonNode value, JsonNode expected, String written) {
		List<String> types = new ArrayList<>();
		if (expected.isString()) {
			types.add(TYPES.get(expected.stringValue()));
		}
		expected.forEach(type -> types.add(TYPES.get(type.stringValue(""))));
		String wanted = String.join(" or ", types);
		if (value.isNull()) {
			return String.format(Locale.ROOT, "is empty; write %s or leave the key out", wanted);
		}
		if (value.isValueNode() && wanted.startsWith("text")) {
			return String.format(Locale.ROOT, "is %1$s, but must be text; write it in quotes: \"%1$s\"", written);
		}
		return String.format(Locale.ROOT, "is %s, but must be %s",
				value.isContainer() ? TYPES.get(value.isObject() ? "object" : "array")
						: shown(value.isNumber() ? written : value.toString()),
				wanted);
	}

	private static String malformed(String text, String format) {
		String problem = problem(SchemaCheck.FORMATS.get(format), text);
		return format.equals("edtf") ? String.valueOf(problem)
				: String.format(Locale.ROOT, "\"%s\" %s", shown(text), problem);
	}

	private static String repeated(JsonNode list) {
		for (int i = 0; i < list.size(); i++) {
			for (int j = 0; j < i; j++) {
				if (list.get(i).equals(list.get(j))) {
					JsonNode item = list.get(i);
					return String.format(Locale.ROOT, "names \"%s\" twice; leave one of them",
							shown(item.isString() ? item.stringValue() : item.toString()));
				}
			}
		}
		return "names something twice; leave one of them";
	}

	private JsonNode rule(Error error) {
		return at(error.getSchemaLocation(), "");
	}

	/** The value of another keyword next to the violated one. */
	private JsonNode sibling(Error error, String keyword) {
		SchemaLocation location = error.getSchemaLocation();
		String fragment = location.getFragment().toString();
		return schema(location).at(fragment.substring(0, fragment.lastIndexOf('/'))).path(keyword);
	}

	private List<String> keys(Error error) {
		return List.copyOf(sibling(error, "properties").propertyNames());
	}

	private JsonNode at(SchemaLocation location, String further) {
		return schema(location).at(location.getFragment() + further);
	}

	private JsonNode schema(SchemaLocation location) {
		return schemas.get(String.valueOf(location.getAbsoluteIri()));
	}

	private static String escape(String key) {
		return key.replace("~", "~0").replace("/", "~1");
	}

	/**
	 * The text on one line of moderate length; what a terminal cannot show is escaped.
	 */
	private static String shown(String text) {
		String line = UNPRINTABLE.matcher(text.replaceAll("\\s+", " "))
			.replaceAll(letter -> String.format(Locale.ROOT, "\\\\u%04X", (int) letter.group().charAt(0)));
		return (line.codePointCount(0, line.length()) <= SHOWN) ? line
				: line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
	}

}
