package org.briefingapi.http;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts the endpoint before Spring's own, which takes POST only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GraphQlRoute {

	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> graphQlOverHttp(GraphQlEndpoint endpoint, GraphQlProperties properties) {
		return RouterFunctions.route(RequestPredicates.path(properties.getHttp().getPath())
			.and(RequestPredicates.headers(GraphQlRoute::wantsEvents).negate()), endpoint::handle);
	}

	/**
	 * Subscriptions as server-sent events are Spring's; clients that ask queries of us
	 * may name events among what they take, beside JSON.
	 */
	static boolean wantsEvents(ServerRequest.Headers headers) {
		String accept = String.join(",", headers.header(HttpHeaders.ACCEPT));
		return accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE) && !accept.contains("json");
	}

}
