package org.briefingapi.dataset;

import java.util.List;

/**
 * A record as the ledger keeps it.
 *
 * @param type the schema type
 * @param label what readers call it
 * @param digest of its whole content
 * @param fields short digests of its fields, always in the same order
 */
public record NewNode(String slug, String type, String label, String digest, List<Field> fields) {

	/** A field of a record, and the first four digits of a digest of its value. */
	public record Field(String name, String digest) {
	}

}
