package org.briefingapi.http;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the requests of clients from those of a {@link Rehearsal}, and counts them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClientRequests extends OncePerRequestFilter {

	/** Answers to requests with this header are not kept, see {@link CacheKey}. */
	private final String password = "Rehearsal " + UUID.randomUUID();

	private final LongAdder begun = new LongAdder();

	private final LongAdder ended = new LongAdder();

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		// bodies that come slowly are handled by such a dispatch
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean rehearsal = password.equals(request.getHeader(HttpHeaders.AUTHORIZATION));
		begin(rehearsal);
		try {
			chain.doFilter(request, response);
		}
		finally {
			end(rehearsal);
		}
	}

	private void begin(boolean rehearsal) {
		if (rehearsal) {
			Rehearsal.begin();
		}
		else {
			begun.increment();
		}
	}

	private void end(boolean rehearsal) {
		if (rehearsal) {
			Rehearsal.end();
		}
		else {
			ended.increment();
		}
	}

	/** By which a request says that it is none of a client. */
	String password() {
		return password;
	}

	/** How many have come. */
	long begun() {
		return begun.sum();
	}

	boolean areUnderWay() {
		// in this order, so that none that ends in between hides another
		long over = ended.sum();
		return begun.sum() != over;
	}

}
