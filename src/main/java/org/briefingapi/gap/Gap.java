package org.briefingapi.gap;

/**
 * A gap in the sources of an entry.
 *
 * @param amount the number of missing facts if they can be counted; otherwise 1
 */
public record Gap(GapKind kind, String entrySlug, String entryType, int amount) {

	/** The gap as a sentence. */
	public String message() {
		return kind.message(amount);
	}

}
