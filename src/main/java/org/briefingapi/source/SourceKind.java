package org.briefingapi.source;

/** A kind of source. */
public enum SourceKind {

	OFFICIAL_DOCUMENT, TRANSCRIPT, PRESS_RELEASE, NEWS_REPORT, ANALYSIS, OPINION, WEB_PAGE, INTERVIEW

}
