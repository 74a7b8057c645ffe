package org.briefingapi.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Dates in JSON-LD. A day, a month or a year that a source states is written as
 * schema.org has it; any other date as EDTF, with its basis where no source states it.
 */
public final class LinkedDate {

	private static final Pattern PLAIN = Pattern.compile("\\d{4}(-(0\\d|1[0-2])(-\\d{2})?)?");

	private LinkedDate() {
	}

	/**
	 * The terms that dates need beside those of schema.org.
	 * @param base the address of this server
	 */
	public static Map<String, Object> terms(String base) {
		Map<String, Object> terms = new LinkedHashMap<>();
		terms.put("edtf", "http://id.loc.gov/datatypes/edtf/");
		terms.put("dateBasis", base + "/graphql/schema#DateBasis");
		return terms;
	}

	/** The properties of the record that has the date. */
	public static Map<String, Object> of(String term, String edtf, String basis) {
		Map<String, Object> properties = new LinkedHashMap<>();
		boolean stated = basis.equals("STATED");
		properties.put(term, (stated && PLAIN.matcher(edtf).matches()) ? edtf : typed(edtf));
		if (!stated) {
			properties.put("dateBasis", basis);
		}
		return properties;
	}

	private static Map<String, Object> typed(String edtf) {
		Map<String, Object> value = new LinkedHashMap<>();
		value.put("@type", "edtf:EDTF-level1");
		value.put("@value", edtf);
		return value;
	}

}
