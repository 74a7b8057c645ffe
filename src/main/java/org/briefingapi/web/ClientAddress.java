package org.briefingapi.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Tells clients apart by address: an IPv4 address, or the /64 network of an IPv6 address,
 * which is what one client has.
 */
@Component
public class ClientAddress {

	static final String FORWARDED_FOR = "X-Forwarded-For";

	private static final int NETWORK = 8;

	private final int trustedProxies;

	public ClientAddress(WebProperties properties) {
		this.trustedProxies = properties.trustedProxies();
	}

	/** The client of a request. */
	public String of(HttpServletRequest request) {
		return (trustedProxies > 0)
				? of(request.getRemoteAddr(), java.util.Collections.list(request.getHeaders(FORWARDED_FOR)))
				: network(request.getRemoteAddr());
	}

	/** The client of a connection whose first request had these headers. */
	public String of(String remoteAddress, HttpHeaders headers) {
		return of(remoteAddress, headers.getOrEmpty(FORWARDED_FOR));
	}

	private String of(String remoteAddress, List<String> forwarded) {
		// each proxy appends the address that it was called from
		List<String> chain = Stream
			.concat(forwarded.stream().flatMap(line -> Arrays.stream(line.split(","))), Stream.of(remoteAddress))
			.map(String::strip)
			.collect(Collectors.toList());
		return network(chain.get(Math.max(0, chain.size() - 1 - trustedProxies)));
	}

	private static String network(String address) {
		if (address.indexOf(':') < 0) {
			// longer is no address, and would only fill memory
			return address.substring(0, Math.min(15, address.length()));
		}
		try {
			// a colon makes it a literal, which is not looked up
			InetAddress parsed = InetAddress.getByName(address);
			return (parsed instanceof Inet6Address) ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK) + "/64"
					: parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}
