package org.briefingapi.seedcheck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.briefingapi.seedcheck.SchemaCheck.Reader;
import org.briefingapi.seedfile.CitationText;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.SlugIndex;
import org.briefingapi.seedfile.SlugIndex.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns JSON Schemas into tests that tell, at a small part of the cost of a full check,
 * that a value surely conforms. Where they are not sure, the full check decides; it also
 * has the words for what is wrong.
 */
class FastSchemaCheck {

	private static final Set<String> ANNOTATIONS = Set.of("$schema", "$defs", "title", "description",
			SchemaCheck.PATTERN_MESSAGE);

	/** What the schemas anchor at both ends, so that it must match all of a text. */
	private static final Pattern ANCHORED = Pattern.compile("\\^.*\\$");

	private static final Predicate<JsonNode> UNSURE = value -> false;

	private final Map<String, JsonNode> schemas;

	private final Map<String, Reader> formats;

	private final SlugIndex index;

	private final Map<String, Predicate<JsonNode>> known = new HashMap<>();

	/**
	 * Tests for some schemas.
	 * @param schemas the schemas by location
	 * @param formats what reads the texts of each format
	 */
	FastSchemaCheck(Map<String, JsonNode> schemas, Map<String, Reader> formats, SlugIndex index) {
		this.schemas = schemas;
		this.formats = formats;
		this.index = index;
	}

	/** The test for a part of a schema, by its location and JSON pointer. */
	Predicate<JsonNode> to(String location, String pointer) {
		String place = location + "#" + pointer;
		Predicate<JsonNode> test = known.get(place);
		if (test == null) {
			// a schema that refers to itself is for the full check
			known.put(place, UNSURE);
			test = all(location, schemas.get(location).at(pointer));
			known.put(place, test);
		}
		return test;
	}

	private Predicate<JsonNode> all(String location, JsonNode schema) {
		Predicate<JsonNode> all = value -> true;
		for (Map.Entry<String, JsonNode> rule : schema.properties()) {
			if (!ANNOTATIONS.contains(rule.getKey())) {
				Predicate<JsonNode> test = test(location, schema, rule.getKey(), rule.getValue());
				all = (test != null) ? all.and(test) : all;
			}
		}
		return all;
	}

	/** The test for one keyword; null where another keyword's test includes it. */
	private @Nullable Predicate<JsonNode> test(String location, JsonNode schema, String keyword, JsonNode rule) {
		return switch (keyword) {
			case "$ref" -> reference(location, rule.stringValue(""));
			case "type" -> type(rule);
			case "enum" -> oneOf(texts(rule));
			case "pattern" -> pattern(rule.stringValue(""));
			case "format" -> format(formats.get(rule.stringValue("")));
			case "maxLength" -> atMost(rule.intValue(0));
			case RefersTo.NAME -> refersTo(RefersTo.types(rule));
			case "required" -> required(texts(rule));
			case "properties" -> properties(location, rule);
			case "additionalProperties" ->
				(rule.isBoolean() && !rule.booleanValue() && schema.has("properties")) ? null : UNSURE;
			case "minProperties" -> value -> !value.isObject() || value.size() >= rule.intValue();
			case "maxProperties" -> value -> !value.isObject() || value.size() <= rule.intValue();
			case "items" -> items(all(location, rule));
			case "minItems" -> value -> !value.isArray() || value.size() >= rule.intValue();
			case "uniqueItems" -> FastSchemaCheck::isUnique;
			case "minimum" -> value -> !value.isNumber() || (value.isInt() && value.intValue() >= rule.intValue());
			case "maximum" -> value -> !value.isNumber() || (value.isInt() && value.intValue() <= rule.intValue());
			default -> UNSURE;
		};
	}

	private Predicate<JsonNode> reference(String location, String reference) {
		int hash = reference.indexOf('#');
		String folder = location.substring(0, location.lastIndexOf('/') + 1);
		return to((hash == 0) ? location : folder + reference.substring(0, hash), reference.substring(hash + 1));
	}

	private static Predicate<JsonNode> type(JsonNode rule) {
		if (rule.isArray()) {
			return rule.valueStream().map(FastSchemaCheck::type).reduce(UNSURE, Predicate::or);
		}
		return switch (rule.stringValue("")) {
			case "string" -> JsonNode::isString;
			case "object" -> JsonNode::isObject;
			case "array" -> JsonNode::isArray;
			case "boolean" -> JsonNode::isBoolean;
			case "integer" -> JsonNode::isInt;
			default -> UNSURE;
		};
	}

	private static Predicate<JsonNode> oneOf(Set<String> values) {
		return value -> value.isString() && values.contains(value.stringValue());
	}

	private static Predicate<JsonNode> pattern(String regex) {
		if (!ANCHORED.matcher(regex).matches()) {
			return UNSURE;
		}
		Pattern pattern = Pattern.compile(regex.substring(1, regex.length() - 1));
		return value -> !value.isString() || pattern.matcher(value.stringValue()).matches();
	}

	private static Predicate<JsonNode> format(@Nullable Reader reader) {
		return (reader == null) ? UNSURE
				: value -> !value.isString() || SchemaMessages.problem(reader, value.stringValue()) == null;
	}

	/** A schema counts code points, of which there may be fewer. */
	private static Predicate<JsonNode> atMost(int length) {
		return value -> !value.isString() || value.stringValue().length() <= length;
	}

	private Predicate<JsonNode> refersTo(List<SeedType> types) {
		return value -> {
			Place place = value.isString() ? index.find(CitationText.slugIn(value.stringValue())) : null;
			return !value.isString() || (place != null && types.contains(place.type()));
		};
	}

	private static Predicate<JsonNode> required(Set<String> keys) {
		return value -> {
			if (value.isObject()) {
				for (String key : keys) {
					if (!value.has(key)) {
						return false;
					}
				}
			}
			return true;
		};
	}

	/** It is not sure of properties that the schema does not name. */
	private Predicate<JsonNode> properties(String location, JsonNode rule) {
		Map<String, Predicate<JsonNode>> tests = new HashMap<>();
		rule.properties().forEach(property -> tests.put(property.getKey(), all(location, property.getValue())));
		return value -> {
			if (value.isObject()) {
				for (Map.Entry<String, JsonNode> property : value.properties()) {
					if (!tests.getOrDefault(property.getKey(), UNSURE).test(property.getValue())) {
						return false;
					}
				}
			}
			return true;
		};
	}

	private static Predicate<JsonNode> items(Predicate<JsonNode> test) {
		return value -> {
			if (value.isArray()) {
				for (int i = 0; i < value.size(); i++) {
					if (!test.test(value.get(i))) {
						return false;
					}
				}
			}
			return true;
		};
	}

	/**
	 * It is only sure of texts and of objects of texts: equal numbers may look different.
	 */
	private static boolean isUnique(JsonNode value) {
		if (!value.isArray()) {
			return true;
		}
		Set<JsonNode> items = new HashSet<>();
		for (JsonNode item : value) {
			boolean plain = item.isString() || (item.isObject() && item.valueStream().allMatch(JsonNode::isString));
			if (!plain || (value.size() > 1 && !items.add(item))) {
				return false;
			}
		}
		return true;
	}

	private static Set<String> texts(JsonNode list) {
		Set<String> texts = new HashSet<>();
		list.forEach(text -> texts.add(text.stringValue("")));
		return texts;
	}

}
