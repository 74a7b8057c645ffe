package org.briefingapi.gap;

import java.util.List;
import java.util.Locale;

/** The queries that compute the gaps of entries of any type during a load. */
public final class GapQueries {

	/**
	 * Formats for the quoted type of the entries, their table, and the column with their
	 * date.
	 */
	private static final List<String> ANY = List.of("""
			select 'UNDATED', e.slug, %1$s, 1 from %2$s e where e.slug in (:entries) and e.%3$s is null
			""", """
			select 'INFERRED_DATE', e.slug, %1$s, 1 from %2$s e
			where e.slug in (:entries) and e.%3$s like '%% inferred'
			""", """
			select 'SINGLE_SOURCE', t.cited, %1$s, 1 from testimony t
			where t.cited in (:entries) group by t.cited having count(distinct t.origin) = 1
			""", """
			select 'NO_PRIMARY_SOURCE', e.slug, %1$s, 1 from %2$s e
			where e.slug in (:entries)
			  and not exists (select 1 from testimony t where t.cited = e.slug and t.from_primary = 1)
			""", """
			select case c.verification when 'NOT_FOUND' then 'PASSAGE_NOT_FOUND' else 'PASSAGE_NOT_CHECKED' end,
			  c.node, %1$s, cast(count(*) as int)
			from citation c
			where c.node in (:entries)
			  and (c.verification = 'NOT_FOUND' or c.verification = 'NOT_CHECKED' and c.passage is not null
			    and not exists (select 1 from found_in f where f.cited = c.cited and f.ordinal = c.ordinal))
			group by c.node, c.verification
			""");

	private GapQueries() {
	}

	/**
	 * The queries for entries of a type. Each returns kind, entry, type and amount, and
	 * takes the slugs of the entries as {@code :entries}.
	 */
	public static List<String> of(String type, String table, String dateColumn) {
		return ANY.stream()
			.map(query -> String.format(Locale.ROOT, query, "'" + type + "'", table, dateColumn))
			.toList();
	}

}
