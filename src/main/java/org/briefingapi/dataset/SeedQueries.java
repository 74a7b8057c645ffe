package org.briefingapi.dataset;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How records are read back as seed data. Every query gives the slug of the record, the
 * id of the row, and then columns that are named like keys of seed data. The slugs of the
 * records are {@code (:slugs)}.
 *
 * @param records the values of the records
 * @param parts lists of parts that have values, by key
 * @param lists lists of single values, by key
 * @param maps maps of single values, by key
 */
public record SeedQueries(String records, Map<String, String> parts, Map<String, String> lists,
		Map<String, String> maps) {

	/** Queries of records that have values only. */
	public static SeedQueries of(String records) {
		return new SeedQueries(records, Map.of(), Map.of(), Map.of());
	}

	public SeedQueries withParts(String key, String query) {
		return new SeedQueries(records, with(parts, key, query), lists, maps);
	}

	public SeedQueries withList(String key, String query) {
		return new SeedQueries(records, parts, with(lists, key, query), maps);
	}

	public SeedQueries withMap(String key, String query) {
		return new SeedQueries(records, parts, lists, with(maps, key, query));
	}

	private static Map<String, String> with(Map<String, String> queries, String key, String query) {
		Map<String, String> more = new LinkedHashMap<>(queries);
		more.put(key, query);
		return more;
	}

}
