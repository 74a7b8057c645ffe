package org.briefingapi.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
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
		Run run = runs.get();
		String connection = request.getServletConnection().getConnectionId();
		if (run.isOver(connection)) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
		}
		try {
			getNext().invoke(request, response);
		}
		finally {
			run.count(connection, hasNext(request.getCoyoteRequest()));
		}
	}

	/** Whether more of the client has come than the request that was read. */
	private static boolean hasNext(org.apache.coyote.Request request) {
		request.action(ActionCode.AVAILABLE, false);
		return request.getAvailable() > 0;
	}

	/** Requests of one connection that waited for each other, handled by a thread. */
	private static final class Run {

		private @Nullable String connection;

		private int waited;

		private boolean isOver(String next) {
			return next.equals(connection) && waited >= MAX;
		}

		private void count(String handled, boolean another) {
			if (!another || !handled.equals(connection)) {
				waited = 0;
			}
			if (another) {
				waited++;
			}
			connection = handled;
		}

	}

}
