package org.briefingapi.web;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.web.SharedBudget.Outcome;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Sends the bodies of responses. Large bodies are sent with non-blocking I/O, so that
 * slow clients hold no threads. The bodies that clients have not read yet share a memory
 * budget.
 */
@Component
public class ResponseSender {

	/** The size in bytes that usually fits into the buffers of a connection. */
	private static final int SMALL = 16 * 1024;

	/**
	 * The maximum number of threads in blocking writes; the server has many more threads.
	 */
	private static final int MAX_SENDING = 16;

	private final AtomicInteger sending = new AtomicInteger();

	private final SharedBudget budget;

	private final Rejections rejections;

	private final long minRate;

	/** The unsent bodies, by identity: several clients may read one cached body. */
	private final Map<byte[], Waiting> waiting = new IdentityHashMap<>();

	ResponseSender(TransferProperties properties, Rejections rejections) {
		long total = properties.responses().toBytes();
		this.budget = new SharedBudget(total, total / 2);
		this.rejections = rejections;
		this.minRate = properties.minRate().toBytes();
	}

	/** Sends a body; the headers must be set before. */
	public void send(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
		if (request.getMethod().equals("HEAD")) {
			response.setContentLength(body.length);
			return;
		}
		if (body.length <= SMALL && sendAtOnce(response, body)) {
			return;
		}
		if (!take(ClientAddress.of(request), body)) {
			response.setHeader(HttpHeaders.ETAG, null);
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			byte[] refusal = rejections.prepare(request, response, HttpStatus.SERVICE_UNAVAILABLE,
					ErrorCode.LIMIT_EXCEEDED, "Too many answers wait for their readers; ask again soon.");
			if (!sendAtOnce(response, refusal)) {
				throw new ClientAbortException("Too many readers take nothing");
			}
			return;
		}
		response.setContentLength(body.length);
		AsyncContext async;
		try {
			async = request.startAsync(request, response);
		}
		catch (RuntimeException ex) {
			giveBack(body);
			throw ex;
		}
		async.setTimeout(0);
		new ResponseBody(async, body, minRate, () -> giveBack(body)).start();
	}

	/** Sends the rejection of a filter. */
	public void reject(HttpServletRequest request, HttpServletResponse response, HttpStatus status, ErrorCode code,
			String message) throws IOException {
		send(request, response, rejections.prepare(request, response, status, code, message));
	}

	/**
	 * Reserves a part of the budget for data that is sent in another way.
	 * @return whether enough of the budget was left
	 */
	public boolean reserve(String client, long bytes) {
		return budget.take(client, bytes) == Outcome.TAKEN;
	}

	/** Gives back a reserved part of the budget. */
	public void release(String client, long bytes) {
		budget.giveBack(client, bytes);
	}

	/**
	 * Sends a small body with a blocking write, unless too many threads are in one
	 * already.
	 */
	private boolean sendAtOnce(HttpServletResponse response, byte[] body) throws IOException {
		try {
			if (sending.incrementAndGet() > MAX_SENDING) {
				return false;
			}
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
			response.flushBuffer();
			return true;
		}
		finally {
			sending.decrementAndGet();
		}
	}

	private boolean take(String client, byte[] body) {
		synchronized (waiting) {
			Waiting known = waiting.get(body);
			if (known == null && budget.take(client, body.length) != Outcome.TAKEN) {
				return false;
			}
			waiting.put(body,
					(known != null) ? new Waiting(known.client(), known.readers() + 1) : new Waiting(client, 1));
			return true;
		}
	}

	private void giveBack(byte[] body) {
		synchronized (waiting) {
			Waiting known = waiting.remove(body);
			if (known.readers() > 1) {
				waiting.put(body, new Waiting(known.client(), known.readers() - 1));
			}
			else {
				budget.giveBack(known.client(), body.length);
			}
		}
	}

	/**
	 * The clients that are reading a body.
	 *
	 * @param client the client whose share of the budget it counts against
	 */
	private record Waiting(String client, int readers) {
	}

}
