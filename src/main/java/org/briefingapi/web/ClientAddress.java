package org.briefingapi.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients apart by address: an IPv4 address, or the /64 network of an IPv6 address,
 * which is what one client has.
 */
public final class ClientAddress {

	private static final int NETWORK = 8;

	private ClientAddress() {
	}

	/** The client of a request. */
	public static String of(HttpServletRequest request) {
		return network(request.getRemoteAddr());
	}

	/** The client of a connection. */
	public static String of(@Nullable InetSocketAddress remote) {
		return (remote != null && remote.getAddress() != null) ? network(remote.getAddress().getHostAddress())
				: "unknown";
	}

	private static String network(String address) {
		if (address.indexOf(':') < 0) {
			return address;
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
