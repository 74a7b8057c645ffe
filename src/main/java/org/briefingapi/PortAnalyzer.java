package org.briefingapi;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains why the server cannot listen on its port. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortAnalyzer extends AbstractFailureAnalyzer<WebServerException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, WebServerException cause) {
		if (cause instanceof PortInUseException inUse) {
			return new FailureAnalysis(String.format(Locale.ROOT, "Port %d is in use.", inUse.getPort()),
					"Stop the process on that port, or choose another one: make run PORT=<port>.", cause);
		}
		String reason = NestedExceptionUtils.getMostSpecificCause(rootFailure).getMessage();
		return (reason == null || !reason.startsWith("port out of range")) ? null
				: new FailureAnalysis(String.format(Locale.ROOT, "There is no such port (%s).", reason),
						"Choose one from 1 to 65535: make run PORT=<port>.", cause);
	}

}
