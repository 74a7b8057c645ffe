package org.briefingapi.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Hangs up on a connection after several requests that were sent without waiting for the
 * answers. Tomcat would work them off one after another on one thread, while others wait
 * for their turn; clients that read their answers do not send requests so.
 */
final class PipelineLimit extends ValveBase {

	private static final int MAX = 5;

	/** A thread turns to another connection where no request waits on this one. */
	private final ThreadLocal<Run> runs = ThreadLocal.withInitial(Run::new);

	PipelineLimit() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (runs.get().count(request.getServletConnection().getConnectionId()) >= MAX) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
		}
		getNext().invoke(request, response);
	}

	/** Requests of one connection that a thread has handled in a row. */
	private static final class Run {

		private @Nullable String connection;

		private int requests;

		private int count(String next) {
			requests = next.equals(connection) ? requests + 1 : 1;
			connection = next;
			return requests;
		}

	}

}
