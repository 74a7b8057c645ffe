package org.briefingapi;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Says in one line why the server does not start, and what to do. */
class FailureReporter implements FailureAnalysisReporter {

	@Override
	public void report(FailureAnalysis analysis) {
		String action = analysis.getAction();
		System.err.println("Cannot start: " + analysis.getDescription().strip()
				+ (StringUtils.hasText(action) ? " " + action.strip() : ""));
	}

}
