package org.briefingapi.mcp;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.stereotype.Component;

/** Runs a document as if its caller had sent it, with all limits and counters. */
@Component
@ConditionalOnWebApplication
class ToolRequest {

	private final WebGraphQlHandler graphQl;

	ToolRequest(WebGraphQlHandler graphQl) {
		this.graphQl = graphQl;
	}

	WebGraphQlResponse send(String document, Map<String, Object> variables, Caller caller) {
		return Objects.requireNonNull(
				graphQl
					.handleRequest(new WebGraphQlRequest(caller.address(), caller.headers(), null, caller.remote(),
							Map.of(), new DefaultGraphQlRequest(document, null, variables, null),
							UUID.randomUUID().toString(), Locale.UK))
					.block());
	}

}
