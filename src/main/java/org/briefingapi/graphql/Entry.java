package org.briefingapi.graphql;

import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated and cited record, open to dispute: a statement, an agreement, a proposal or an
 * event.
 */
public interface Entry extends Node {

	/** A headline for lists and timelines. */
	String label();

	/**
	 * When it was said, concluded, first proposed or held; null where no source tells.
	 */
	@Nullable PartialDate date();

	/** A remark for the reader. */
	@Nullable String note();

}
