package org.briefingapi.source;

/** What sort of text a source is. */
public enum SourceKind {

	OFFICIAL_DOCUMENT, TRANSCRIPT, PRESS_RELEASE, NEWS_REPORT, ANALYSIS, OPINION, WEB_PAGE, INTERVIEW

}
