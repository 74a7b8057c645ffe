package org.briefingapi.dataset;

import java.util.List;
import java.util.Set;

/**
 * A record as the ledger keeps it.
 *
 * @param type the schema type
 * @param label its name for readers
 * @param digest of its whole content
 * @param seedDigest of the record as it stands in the files, for the program that checked
 * it
 * @param fields short digests of its fields, always in the same order
 * @param sources the slugs of all sources that it cites, sorted
 * @param aliases further slugs under which it answers
 */
public record NewNode(String slug, String type, String label, String digest, String seedDigest, List<Field> fields,
		Set<String> sources, List<String> aliases) {

	/**
	 * A field of a record, and the first 64 bits of a digest of its value, in hexadecimal
	 * digits; empty if it has no value.
	 */
	public record Field(String name, String digest) {
	}

}
