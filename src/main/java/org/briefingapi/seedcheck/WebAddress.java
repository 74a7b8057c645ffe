package org.briefingapi.seedcheck;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Parses web addresses: absolute http or https URIs (RFC 3986) with a host. */
final class WebAddress {

	private static final int MAX_PORT = 65_535;

	/** Java allows them in a query, too, RFC 3986 does not. */
	private static final Pattern BRACKETS_IN_HOST_ALONE = Pattern.compile("[a-z]+://(\\[[^\\]]*])?[^\\[\\]]*",
			Pattern.CASE_INSENSITIVE);

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
			if (address.getHost().contains("%")) {
				throw new IllegalArgumentException(
						"has the zone of an IPv6 address, which is of use on one machine alone; leave it out");
			}
			if (!BRACKETS_IN_HOST_ALONE.matcher(text).matches()) {
				throw new IllegalArgumentException("has square brackets; write them as %5B and %5D");
			}
			return address;
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException(
					"is no address: " + ex.getReason() + ", at character " + (ex.getIndex() + 1));
		}
	}

}
