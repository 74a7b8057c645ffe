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
 * Closes a connection after several pipelined requests. Tomcat handles these one after
 * another on one thread, and so would keep that thread from other clients. Common clients
 * do not pipeline.
 */
final class PipelineLimit extends ValveBase {

	private static final int MAX = 5;

	/**
	 * A thread moves on to another connection only when no request is waiting on this
	 * one.
	 */
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

	/** Whether the client has sent more than the request that was read. */
	private static boolean hasNext(org.apache.coyote.Request request) {
		request.action(ActionCode.AVAILABLE, false);
		return request.getAvailable() > 0;
	}

	/**
	 * Counts the pipelined requests of one connection that a thread has handled in a row.
	 */
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
