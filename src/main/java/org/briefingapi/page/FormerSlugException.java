package org.briefingapi.page;

/** A record was asked for by a slug that it had once. */
final class FormerSlugException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final String now;

	/** The relative path from the requested address to the current one. */
	FormerSlugException(String now) {
		super(now, null, false, false);
		this.now = now;
	}

	String now() {
		return now;
	}

}
