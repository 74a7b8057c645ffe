package org.briefingapi.seedcheck;

import java.net.URI;
import java.net.URISyntaxException;

/** Parses web addresses: absolute http or https URIs (RFC 3986) with a host. */
final class WebAddress {

	private static final int MAX_PORT = 65_535;

	private WebAddress() {
	}

	/**
	 * Parses an address.
	 * @throws IllegalArgumentException if it is invalid; the message says why
	 */
	static URI parse(String text) {
		if (!text.chars().allMatch(character -> character > ' ' && character < 0x7F)) {
			throw new IllegalArgumentException(
					"has blanks or characters other than ASCII; write them percent-encoded, as the browser copies them");
		}
		try {
			URI address = new URI(text).parseServerAuthority();
			String scheme = String.valueOf(address.getScheme());
			if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
				throw new IllegalArgumentException("must begin with http:// or https://");
			}
			if (address.getHost() == null || address.getPort() > MAX_PORT) {
				throw new IllegalArgumentException("has no host such as example.org, or no such port");
			}
			return address;
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException(
					"is no address: " + ex.getReason() + ", at character " + (ex.getIndex() + 1));
		}
	}

}
