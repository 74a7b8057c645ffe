package org.briefingapi.web;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Reports the errors of Tomcat itself as problem details, such as a malformed request
 * line.
 */
final class ProblemReport extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, Throwable failure) {
		if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0
				|| !response.setErrorReported()) {
			return;
		}
		HttpStatus status = HttpStatus.valueOf(response.getStatus());
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write(String.format(Locale.ROOT, "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}",
						status.getReasonPhrase(), status.value(), detail(status)));
				response.finishResponse();
			}
		}
		catch (IOException | IllegalStateException ex) {
			container.getLogger().debug("The client is gone", ex);
		}
	}

	private static String detail(HttpStatus status) {
		return status.is4xxClientError() ? "The address or the head of the request cannot be read."
				: "Something went wrong here.";
	}

}
