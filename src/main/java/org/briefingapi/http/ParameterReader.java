package org.briefingapi.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Reads the parameters of a request strictly: values of a wrong type and malformed text
 * are errors, never converted.
 */
@Component
class ParameterReader {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final JsonMapper json = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/**
	 * Reads the parameters from a JSON body.
	 * @throws RequestRejectedException if the body is malformed
	 */
	Parameters fromBody(HttpServletRequest request) {
		ContentNegotiation.requireJson(request);
		byte[] body = RequestBody.of(request);
		if (body.length == 0) {
			throw RequestRejectedException
				.badRequest("The body is empty; it should be a JSON object with query or documentId.");
		}
		String text = utf8("The body", body);
		return parameters(object("The body", text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
	}

	/**
	 * Reads the parameters from the query component of a URL.
	 * @throws RequestRejectedException if the query component is malformed
	 */
	Parameters fromUrl(@Nullable String queryComponent) {
		Map<String, Object> values = new HashMap<>();
		for (String pair : ((queryComponent != null) ? queryComponent : "").split("&")) {
			String[] parts = pair.split("=", 2);
			String name = decode(parts[0]);
			String value = (parts.length == 2) ? decode(parts[1]) : "";
			if (!value.isEmpty() && values.put(name, value) != null) {
				throw RequestRejectedException
					.badRequest(String.format(Locale.ROOT, "The URL has the parameter %s twice.", printable(name)));
			}
		}
		values.computeIfPresent("variables", (name, text) -> object(name, (String) text));
		values.computeIfPresent("extensions", (name, text) -> object(name, (String) text));
		return parameters(values);
	}

	private static Parameters parameters(Map<String, Object> values) {
		checkText(values);
		return new Parameters(text(values, "query"), text(values, "documentId"), text(values, "operationName"),
				map(values, "variables"), map(values, "extensions"));
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> object(String name, String text) {
		try {
			if (json.readValue(text, Object.class) instanceof Map<?, ?> object) {
				return (Map<String, Object>) object;
			}
		}
		catch (JacksonException ex) {
			String place = (ex.getLocation() != null) ? String.format(Locale.ROOT, " at line %d, column %d",
					ex.getLocation().getLineNr(), ex.getLocation().getColumnNr()) : "";
			throw RequestRejectedException.badRequest(name + " is not well-formed JSON" + place + ".");
		}
		throw RequestRejectedException.badRequest(name + " is JSON, but not an object.");
	}

	private static @Nullable String text(Map<String, Object> values, String name) {
		Object value = values.get(name);
		if (value == null || value instanceof String) {
			return (String) value;
		}
		throw RequestRejectedException.badRequest(name + " is not a string.");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Map<String, Object> values, String name) {
		Object value = values.get(name);
		if (value == null || value instanceof Map) {
			return (value != null) ? (Map<String, Object>) value : Map.of();
		}
		throw RequestRejectedException.badRequest(name + " is not an object.");
	}

	private static void checkText(@Nullable Object value) {
		if (value instanceof String text) {
			checkCharacters(text);
		}
		else if (value instanceof Collection<?> list) {
			list.forEach(ParameterReader::checkText);
		}
		else if (value instanceof Map<?, ?> object) {
			object.keySet().forEach(ParameterReader::checkText);
			object.values().forEach(ParameterReader::checkText);
		}
	}

	private static void checkCharacters(String text) {
		if (text.indexOf('\0') >= 0) {
			throw RequestRejectedException
				.badRequest("A text in the request has the character U+0000, which no text can have here.");
		}
		if (hasHalfOfAPair(text)) {
			throw RequestRejectedException
				.badRequest("A text in the request has half of a surrogate pair, which is no character.");
		}
	}

	private static boolean hasHalfOfAPair(String text) {
		for (int i = 0; i < text.length(); i++) {
			char symbol = text.charAt(i);
			if (Character.isSurrogate(symbol)) {
				boolean pair = i + 1 < text.length() && Character.isSurrogatePair(symbol, text.charAt(i + 1));
				if (!pair) {
					return true;
				}
				i++;
			}
		}
		return false;
	}

	private static String decode(String part) {
		try {
			// one character for each byte, so that the UTF-8 can be checked
			String bytes = URLDecoder.decode(part, StandardCharsets.ISO_8859_1);
			return utf8("The URL", bytes.getBytes(StandardCharsets.ISO_8859_1));
		}
		catch (IllegalArgumentException ex) {
			throw RequestRejectedException.badRequest("The URL has a % that two hexadecimal digits do not follow.");
		}
	}

	private static String utf8(String name, byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw RequestRejectedException.badRequest(name + " is not in UTF-8.");
		}
	}

	private static String printable(String name) {
		return name.matches("\\w{1,40}") ? name : "of the same name";
	}

}
