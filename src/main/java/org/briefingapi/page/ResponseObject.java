package org.briefingapi.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An object in the answer to a document, as templates read it. A field that the document
 * does not ask for is a mistake of the template, and refused.
 *
 * @param fields by the name that the document gives them
 */
public record ResponseObject(Map<String, @Nullable Object> fields) {

	private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");

	/** Whether there is something: no null, no empty list or text, and not false. */
	public boolean has(String path) {
		Object value = value(path);
		return value != null && !value.equals("") && !value.equals(List.of()) && !value.equals(false);
	}

	/** The value as text; empty for null. */
	public String text(String path) {
		Object value = value(path);
		return (value != null) ? value.toString() : "";
	}

	/** The value as a number; 0 for null. */
	public int number(String path) {
		return (value(path) instanceof Number number) ? number.intValue() : 0;
	}

	/** Whether the value is this text. */
	public boolean is(String path, String text) {
		return text.equals(value(path));
	}

	/** The object; null if there is none. */
	public @Nullable ResponseObject object(String path) {
		Object value = value(path);
		return (value != null) ? of(value) : null;
	}

	/** The objects of a list. */
	public List<ResponseObject> list(String path) {
		return (value(path) instanceof List<?> values) ? values.stream().map(ResponseObject::of).toList() : List.of();
	}

	/** The texts of a list. */
	public List<String> texts(String path) {
		return (value(path) instanceof List<?> values) ? values.stream().map(String::valueOf).toList() : List.of();
	}

	/** The name of a record under whichever field its type has it. */
	public String title() {
		return Stream.of("title", "name", "label", "question")
			.map(fields::get)
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.findFirst()
			.orElseGet(() -> text("slug"));
	}

	/**
	 * The name of a filter's value: the label of a facet, or the constant in words.
	 * @param field of the filter
	 * @param value one or several, with commas in between
	 */
	public String label(String field, String value) {
		List<ResponseObject> facets = (fields.get("facets") instanceof Map<?, ?> all && all.containsKey(field))
				? list("facets." + field) : List.of();
		return Arrays.stream(value.split(","))
			.map(each -> facets.stream()
				.filter(facet -> facet.is("value", each))
				.map(facet -> facet.text("label"))
				.findFirst()
				.orElseGet(() -> CONSTANT.matcher(each).matches() ? Words.of(each) : each))
			.collect(Collectors.joining(", "));
	}

	/** The name of the object with a slug or value, wherever in this one it stands. */
	Optional<String> nameOf(String slug) {
		if (slug.equals(fields.get("slug")) && !title().equals(slug)) {
			return Optional.of(title());
		}
		if (slug.equals(fields.get("value")) && fields.get("label") instanceof String label) {
			return Optional.of(label);
		}
		return fields.values()
			.stream()
			.<Object>flatMap(ResponseObject::parts)
			.filter(part -> part instanceof Map || part instanceof ResponseObject)
			.flatMap(part -> of(part).nameOf(slug).stream())
			.findFirst();
	}

	private static Stream<?> parts(@Nullable Object value) {
		return (value instanceof List<?> values) ? values.stream() : Stream.ofNullable(value);
	}

	/** The same with another value of a field. */
	ResponseObject with(String name, Object value) {
		Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
		changed.put(name, value);
		return new ResponseObject(changed);
	}

	private @Nullable Object value(String path) {
		Object value = this;
		for (String name : path.split("\\.")) {
			Map<String, @Nullable Object> known = of(value).fields;
			if (!known.containsKey(name)) {
				throw new IllegalArgumentException("The document does not ask for " + path);
			}
			value = known.get(name);
			if (value == null) {
				return null;
			}
		}
		return value;
	}

	@SuppressWarnings("unchecked")
	static ResponseObject of(Object value) {
		return (value instanceof ResponseObject object) ? object
				: new ResponseObject((Map<String, @Nullable Object>) value);
	}

}
