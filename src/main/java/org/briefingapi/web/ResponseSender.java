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
 * Sends the bodies of responses. A large one holds no thread while its reader takes it,
 * and all that wait for their readers have a common budget.
 */
@Component
public class ResponseSender {

	/** The buffers of a connection take so much at once. */
	private static final int SMALL = 16 * 1024;

	/** Of the threads of the server, which are many more. */
	private static final int MAX_SENDING = 16;

	private final AtomicInteger sending = new AtomicInteger();

	private final SharedBudget budget;

	private final Rejections rejections;

	private final long minRate;

	/** One body may have many readers. */
	private final Map<byte[], Waiting> waiting = new IdentityHashMap<>();

	ResponseSender(TransferProperties properties, Rejections rejections) {
		long total = properties.responses().toBytes();
		this.budget = new SharedBudget(total, total / 2);
		this.rejections = rejections;
		this.minRate = properties.minRate().toBytes();
	}

	/** Sends a body after the headers that are set. */
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

	/** Sends a refusal of a filter. */
	public void reject(HttpServletRequest request, HttpServletResponse response, HttpStatus status, ErrorCode code,
			String message) throws IOException {
		send(request, response, rejections.prepare(request, response, status, code, message));
	}

	/**
	 * Takes room in the budget, for what waits for its reader in another way.
	 * @return whether there was room
	 */
	public boolean reserve(String client, long bytes) {
		return budget.take(client, bytes) == Outcome.TAKEN;
	}

	/** Gives back room in the budget. */
	public void release(String client, long bytes) {
		budget.giveBack(client, bytes);
	}

	/**
	 * Sends a small body, for which the buffers of a connection mostly have room. Where
	 * several threads wait for readers that take nothing, no other one does.
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
	 * The readers of a body.
	 *
	 * @param client whose budget it is counted in
	 */
	private record Waiting(String client, int readers) {
	}

}
