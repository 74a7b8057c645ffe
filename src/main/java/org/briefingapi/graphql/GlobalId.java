package org.briefingapi.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The opaque id of a node: Base64 (RFC 4648, URL-safe, no padding) of {@code Type:slug}.
 */
record GlobalId(String type, String slug) {

	private static final Pattern FORM = Pattern.compile("([A-Za-z]+):([a-z0-9-]+)");

	static String of(String type, String slug) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((type + ":" + slug).getBytes(StandardCharsets.UTF_8));
	}

	/** Parses an id; empty if it is malformed. */
	static Optional<GlobalId> parse(String id) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
			Matcher matcher = FORM.matcher(text);
			return (matcher.matches() && of(matcher.group(1), matcher.group(2)).equals(id))
					? Optional.of(new GlobalId(matcher.group(1), matcher.group(2))) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
