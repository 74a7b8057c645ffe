package org.briefingapi.graphql;

import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated record with citations that can be disputed: a statement, an agreement, a
 * proposal or an event.
 */
public interface Entry extends Node {

	/** A headline for lists and timelines. */
	String label();

	/**
	 * The date on which it was said, concluded, first proposed or held; null if unknown.
	 */
	@Nullable PartialDate date();

	/** An editorial note for the reader. */
	@Nullable String note();

}
