package org.briefingapi.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request that serves its received body as a stream. */
final class BufferedRequest extends HttpServletRequestWrapper {

	BufferedRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public ServletInputStream getInputStream() {
		return new Content(new ByteArrayInputStream(RequestBody.of((HttpServletRequest) getRequest())));
	}

	private static final class Content extends ServletInputStream {

		private final InputStream content;

		private boolean finished;

		private Content(InputStream content) {
			this.content = content;
		}

		@Override
		public int read() throws java.io.IOException {
			int next = content.read();
			finished = next < 0;
			return next;
		}

		@Override
		public boolean isFinished() {
			return finished;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("The body is here already");
		}

	}

}
