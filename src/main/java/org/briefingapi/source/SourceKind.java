package org.briefingapi.source;

/** What sort of text a source is. */
public enum SourceKind {

	OFFICIAL_DOCUMENT(true), TRANSCRIPT(true), PRESS_RELEASE(true), NEWS_REPORT(false), ANALYSIS(false), OPINION(false),
	WEB_PAGE(false), INTERVIEW(false);

	private final boolean primary;

	SourceKind(boolean primary) {
		this.primary = primary;
	}

	/** Whether such a text comes from those who spoke or agreed. */
	public boolean isPrimary() {
		return primary;
	}

}
