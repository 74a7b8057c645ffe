package org.briefingapi.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Identifies clients by address. An IPv4 client is its address; an IPv6 client is its /64
 * network, since one client usually has a whole /64.
 */
public final class ClientAddress {

	private static final int NETWORK = 8;

	private ClientAddress() {
	}

	/** The client that sent a request. */
	public static String of(HttpServletRequest request) {
		return network(request.getRemoteAddr());
	}

	/** The client at the other end of a connection. */
	public static String of(@Nullable InetSocketAddress remote) {
		return (remote != null && remote.getAddress() != null) ? network(remote.getAddress().getHostAddress())
				: "unknown";
	}

	private static String network(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			// with a colon it is an IPv6 literal, so that no DNS lookup happens
			InetAddress parsed = InetAddress.getByName(address);
			return (parsed instanceof Inet6Address) ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK) + "/64"
					: parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}
