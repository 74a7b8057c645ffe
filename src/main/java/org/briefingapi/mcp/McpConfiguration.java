package org.briefingapi.mcp;

import java.util.Map;
import java.util.Objects;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import org.briefingapi.limit.Limits;
import org.briefingapi.web.ResponseSender;
import org.briefingapi.web.WebProperties;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Speaks the Model Context Protocol by streamable HTTP, without sessions: each request
 * stands for itself, whichever server it comes to.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "briefing.mcp.enabled", matchIfMissing = true)
class McpConfiguration {

	static final String PATH = "/mcp";

	static final String CALLER = "caller";

	private static final String INSTRUCTIONS = """
			A record of who said what and who agreed to what in international affairs, with the source of each sentence. \
			Records are asked for by slug; the tool search finds them. Cite as the answers cite, keep their reserves, and \
			fill no gap from memory: what the sources leave open is told in gaps.""";

	@Bean
	HttpServletStatelessServerTransport mcpTransport(Limits limits) {
		return HttpServletStatelessServerTransport.builder()
			.jsonMapper(new MessageMapper())
			.messageEndpoint(PATH)
			.contextExtractor(request -> McpTransportContext.create(Map.of(CALLER, Caller.of(request))))
			.maxRequestSize((int) limits.body().toBytes())
			.build();
	}

	@Bean(destroyMethod = "close")
	McpStatelessSyncServer mcpServer(HttpServletStatelessServerTransport transport, McpFeatures features, Tools tools) {
		String version = McpConfiguration.class.getPackage().getImplementationVersion();
		return McpServer.sync(new CheckedTransport(transport, tools))
			.jsonMapper(new MessageMapper())
			.jsonSchemaValidator(new DefaultJsonSchemaValidator())
			.serverInfo(Implementation.builder("briefing-api", Objects.requireNonNullElse(version, "development"))
				.title("Briefing API")
				.build())
			.instructions(INSTRUCTIONS)
			.capabilities(ServerCapabilities.builder().tools(false).resources(false, false).prompts(false).build())
			// ToolArguments checks them, and tells the right ones
			.validateToolInputs(false)
			// on the thread of the request, which the snapshot is bound to
			.immediateExecution(true)
			.tools(features.tools())
			.resources(features.resources())
			.resourceTemplates(features.resourceTemplates())
			.prompts(features.prompts())
			.build();
	}

	@Bean
	ServletRegistrationBean<HttpServletStatelessServerTransport> mcpServlet(
			HttpServletStatelessServerTransport transport) {
		return new ServletRegistrationBean<>(transport, PATH);
	}

	@Bean
	FilterRegistrationBean<McpFilter> mcpFilter(GraphQlCorsProperties cors, WebProperties web, ResponseSender sender) {
		FilterRegistrationBean<McpFilter> registration = new FilterRegistrationBean<>(new McpFilter(cors, web, sender));
		registration.addUrlPatterns(PATH);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 9);
		return registration;
	}

}
