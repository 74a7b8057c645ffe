package org.briefingapi.page;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.web.util.UriUtils;

/**
 * The address of an index with its filters, and those near it.
 *
 * @param given the filters, by the name of their parameter
 */
public record IndexAddress(RecordKind kind, Map<String, String> given) {

	/** Whether a filter has this value. */
	public boolean has(String name, String value) {
		return value.equals(given.get(name));
	}

	/** The address from the root with another value of a filter, or of a cursor. */
	public String with(String name, String value) {
		Map<String, String> changed = new LinkedHashMap<>(given);
		changed.put(name, value);
		return address(changed);
	}

	/** The address from the root without a filter. */
	public String without(String name) {
		Map<String, String> changed = new LinkedHashMap<>(given);
		changed.remove(name);
		return address(changed);
	}

	private String address(Map<String, String> parameters) {
		String query = parameters.entrySet()
			.stream()
			.map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return kind.plural() + (query.isEmpty() ? "" : "?" + query);
	}

}
