package org.briefingapi.page;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.web.util.UriUtils;

/**
 * The address of a page with its filters, and those near it.
 *
 * @param path from the root of the site
 * @param given the filters, by the name of their parameter
 */
public record Address(String path, Map<String, String> given) {

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

	/** The address from the root of another path with the same filters. */
	public String at(String other) {
		return new Address(other, given).address(given);
	}

	private String address(Map<String, String> parameters) {
		String query = parameters.entrySet()
			.stream()
			.map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return path + (query.isEmpty() ? "" : "?" + query);
	}

}
