package org.briefingapi.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Settings of Tomcat for which Spring Boot has no property. */
@Component
class TomcatSettings implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	/**
	 * The maximum number of pooled buffers. Tomcat's default takes up to a thirtieth of
	 * the heap.
	 */
	private static final String MAX_KEPT_BUFFERS = "50";

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addConnectorCustomizers(connector -> connector.setProperty("socket.bufferPool", MAX_KEPT_BUFFERS));
		factory.addContextCustomizers(context -> {
			context.getParent().getPipeline().addValve(new PipelineLimit());
			context.getParent().getPipeline().addValve(new ProblemReport());
			context.getParent().getPipeline().addValve(new SuspendedResponse());
		});
	}

}
