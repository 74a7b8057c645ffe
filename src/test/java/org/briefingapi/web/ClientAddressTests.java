package org.briefingapi.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ForwardedHeaderFilter;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 192.0.2.1   |                         | 192.0.2.1
			0 | 192.0.2.1   | 203.0.113.7             | 192.0.2.1
			1 | 192.0.2.1   |                         | 192.0.2.1
			1 | 192.0.2.1   | 203.0.113.7             | 203.0.113.7
			1 | 192.0.2.1   | 6.6.6.6, 203.0.113.7    | 203.0.113.7
			1 | 192.0.2.1   | 6.6.6.6; 203.0.113.7    | 203.0.113.7
			2 | 192.0.2.1   | 203.0.113.7, 192.0.2.2  | 203.0.113.7
			2 | 192.0.2.1   | 192.0.2.2               | 192.0.2.2
			0 | 2001:db8::1 |                         | 20010db800000000/64
			0 | 2001:db8:0:0:ffff::9 |                | 20010db800000000/64
			0 | 2001:db8:0:1::1 |                     | 20010db800000001/64
			0 | ::ffff:192.0.2.1 |                    | 192.0.2.1
			1 | 192.0.2.1   | 2001:db8::1             | 20010db800000000/64
			1 | 192.0.2.1   | 203.0.113.7:4711        | 203.0.113.7
			1 | 192.0.2.1   | [2001:db8::1]:4711      | 20010db800000000/64
			1 | 192.0.2.1   | dead:beef               | unknown
			1 | 192.0.2.1   | not:an:address          | 192.0.2.1
			1 | 192.0.2.1   | 999.0.113.7             | 192.0.2.1
			1 | 192.0.2.1   | localhost               | 192.0.2.1
			""")
	void tellsClientsApart(int trustedProxies, String remote, String forwarded, String client) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(remote);
		if (forwarded != null) {
			Arrays.stream(forwarded.split(";"))
				.forEach(line -> request.addHeader(ClientAddressFilter.FORWARDED_FOR, line.strip()));
		}
		MockFilterChain chain = new MockFilterChain();
		// Spring's filter takes the first address, and removes the header
		new ForwardedHeaderFilter().doFilter(request, new MockHttpServletResponse(), new MockFilterChain() {
			@Override
			public void doFilter(ServletRequest wrapped, ServletResponse response)
					throws IOException, ServletException {
				new ClientAddressFilter(new WebProperties("", trustedProxies, null, List.of())).doFilter(wrapped,
						response, chain);
			}
		});
		assertThat(ClientAddress.of((HttpServletRequest) chain.getRequest())).isEqualTo(client);
	}

}
