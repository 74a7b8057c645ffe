package org.briefingapi.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An object in the answer to a document, as templates read it. A field that the document
 * does not ask for is a mistake of the template, and refused.
 *
 * @param fields by the name that the document gives them
 */
public record ResponseObject(Map<String, @Nullable Object> fields) {

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
