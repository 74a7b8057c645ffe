package org.briefingapi.mcp;

import java.net.InetSocketAddress;
import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;

/**
 * Where a call comes from, for the rate limit and for addresses.
 *
 * @param address of the request
 * @param base of this server
 */
record Caller(URI address, URI base, HttpHeaders headers, InetSocketAddress remote) {

	static Caller of(HttpServletRequest request) {
		ServletServerHttpRequest sent = new ServletServerHttpRequest(request);
		URI address = sent.getURI();
		return new Caller(address, address.resolve(request.getContextPath() + "/"), sent.getHeaders(),
				new InetSocketAddress(request.getRemoteAddr(), request.getRemotePort()));
	}

}
