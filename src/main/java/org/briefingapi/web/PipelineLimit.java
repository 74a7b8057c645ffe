package org.briefingapi.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.http11.Http11InputBuffer;

import org.springframework.http.HttpHeaders;

/**
 * Closes a connection after several pipelined requests. Tomcat handles these one after
 * another on one thread, and so would keep that thread from other clients. Common clients
 * do not pipeline.
 */
final class PipelineLimit extends ValveBase {

	private static final int MAX = 5;

	/**
	 * The note of a Coyote request with its run; Tomcat itself uses only the first two.
	 */
	private static final int NOTE = 8;

	PipelineLimit() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		org.apache.coyote.Request received = request.getCoyoteRequest();
		Run run = run(received, request.getServletConnection().getConnectionId());
		if (run.waited >= MAX) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
		}
		run.waited = hasNext(received) ? run.waited + 1 : 0;
		getNext().invoke(request, response);
	}

	/**
	 * The run of a connection. Tomcat uses one object for all requests that wait on a
	 * connection, even if different threads answer them.
	 */
	private static Run run(org.apache.coyote.Request request, String connection) {
		if (request.getNote(NOTE) instanceof Run run && run.connection.equals(connection)) {
			return run;
		}
		Run run = new Run(connection);
		request.setNote(NOTE, run);
		return run;
	}

	/**
	 * Whether more was received than this request, whose body has not been read yet. The
	 * end of a body in chunks is unknown, so that another request may always follow.
	 */
	private static boolean hasNext(org.apache.coyote.Request request) {
		return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
				|| request.getInputBuffer() instanceof Http11InputBuffer input
						&& input.getByteBuffer().remaining() > Math.max(0, request.getContentLengthLong());
	}

	/** Counts the requests of a connection that waited while another one was handled. */
	private static final class Run {

		private final String connection;

		private int waited;

		private Run(String connection) {
			this.connection = connection;
		}

	}

}
