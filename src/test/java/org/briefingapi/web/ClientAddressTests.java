package org.briefingapi.web;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

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
			1 | 192.0.2.1   | not:an:address          | unknown
			1 | 192.0.2.1   | a-name-that-goes-on-and-on | a-name-that-goe
			""")
	void tellsClientsApart(int trustedProxies, String remote, String forwarded, String client) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(remote);
		if (forwarded != null) {
			Arrays.stream(forwarded.split(";"))
				.forEach(line -> request.addHeader(ClientAddress.FORWARDED_FOR, line.strip()));
		}
		assertThat(new ClientAddress(new WebProperties("", trustedProxies, null, List.of())).of(request))
			.isEqualTo(client);
	}

}
