package org.briefingapi.gap;

/**
 * Something that the sources leave open about an entry.
 *
 * @param amount how many things are open, where they can be counted; otherwise 1
 */
public record Gap(GapKind kind, String entrySlug, String entryType, int amount) {

	/** The gap as a sentence. */
	public String message() {
		return kind.message(amount);
	}

}
