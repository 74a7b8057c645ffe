package org.briefingapi.web;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class HostFilterTests {

	private final MockFilterChain chain = new MockFilterChain();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@ParameterizedTest
	@CsvSource({ "https://briefings.example, https://briefings.example",
			"http://briefings.example:8081, http://briefings.example:8081" })
	void takesTheAddressInLinksFromTheBaseUrl(String baseUrl, String address) throws Exception {
		filter(URI.create(baseUrl), List.of()).doFilter(request("evil.example", "/briefings/japan"), response, chain);
		assertThat(ServletUriComponentsBuilder
			.fromContextPath((jakarta.servlet.http.HttpServletRequest) chain.getRequest())
			.toUriString()).isEqualTo(address);
	}

	@Test
	void answersUnderAllowedNamesOnly() throws Exception {
		filter(null, List.of("good.example")).doFilter(request("evil.example", "/"), response, chain);
		assertThat(response.getStatus()).isEqualTo(421);
		assertThat(response.getContentType()).isEqualTo("application/problem+json");
		assertThat(chain.getRequest()).isNull();
		filter(null, List.of("good.example")).doFilter(request("GOOD.example", "/"), new MockHttpServletResponse(),
				chain);
		assertThat(chain.getRequest()).isNotNull();
	}

	@Test
	void answersProbesUnderAnyName() throws Exception {
		filter(null, List.of("good.example")).doFilter(request("10.0.0.1", "/actuator/health"), response, chain);
		assertThat(chain.getRequest()).isNotNull();
	}

	private static HostFilter filter(URI baseUrl, List<String> hosts) {
		return new HostFilter(new WebProperties("", 0, baseUrl, hosts),
				new ResponseSender(
						new TransferProperties(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1),
								DataSize.ofKilobytes(1)),
						new Rejections(new JsonMapper(), new GraphQlPath(new GraphQlProperties()),
								new StaticListableBeanFactory().getBeanProvider(ErrorPage.class))));
	}

	private static MockHttpServletRequest request(String host, String path) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServerName(host);
		return request;
	}

}
