package org.briefingapi.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets a request be rejected after its body could not be read. Tomcat then suspends the
 * response, and drops the connection when the read listener returns.
 */
public final class SuspendedResponse extends ValveBase {

	private static final String NAME = SuspendedResponse.class.getName();

	SuspendedResponse() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		request.setAttribute(NAME, response);
		getNext().invoke(request, response);
	}

	/** Makes the response to a request accept content again. */
	public static void resume(ServletRequest request) {
		if (request.getAttribute(NAME) instanceof Response response) {
			response.setSuspended(false);
		}
	}

}
