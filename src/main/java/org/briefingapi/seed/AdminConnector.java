package org.briefingapi.seed;

import java.net.InetAddress;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Opens the port for the operator, on this machine only, where one is set. */
@Component
class AdminConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final AdminProperties admin;

	AdminConnector(AdminProperties admin) {
		this.admin = admin;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		if (admin.adminPort() != 0) {
			Connector connector = new Connector();
			connector.setPort(admin.adminPort());
			((AbstractProtocol<?>) connector.getProtocolHandler()).setAddress(InetAddress.getLoopbackAddress());
			factory.addAdditionalConnectors(connector);
		}
	}

}
