package org.briefingapi;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Reports in one line why the server does not start, and how to correct that. */
class FailureReporter implements FailureAnalysisReporter {

	@Override
	public void report(FailureAnalysis analysis) {
		String action = analysis.getAction();
		System.err.println("Cannot start: " + analysis.getDescription().strip()
				+ (StringUtils.hasText(action) ? " " + action.strip() : ""));
	}

}
