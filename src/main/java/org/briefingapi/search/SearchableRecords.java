package org.briefingapi.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the texts of all records, some records at a time, always in the same order. */
@Component
class SearchableRecords {

	private static final int PAGE = 500;

	/** Stands in columns for days that are not known. */
	private static final int UNDATED = 1;

	private static final Map<SearchType, String> DAYS = Map.of(SearchType.STATEMENT,
			"select slug, earliest, latest from statement where slug in (:slugs)", SearchType.AGREEMENT,
			"select slug, earliest, latest from agreement where slug in (:slugs)", SearchType.PROPOSAL,
			"select slug, earliest, latest from proposal where slug in (:slugs)", SearchType.EVENT,
			"select slug, earliest, latest from event where slug in (:slugs)", SearchType.SOURCE,
			"select slug, earliest, latest from source where slug in (:slugs)");

	private static final String SPEAKERS = "select slug, speaker from statement where slug in (:slugs)";

	private static final String AREAS = """
			select statement, subject from about where statement in (:slugs) and subject_type = 'Area'
			union all select node, area from agreed_area where node in (:slugs)
			union all select slug, slug from area where slug in (:slugs)""";

	private final JdbcClient jdbc;

	SearchableRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many records there are. */
	long count() {
		return jdbc.sql("select count(*) from node").query(Long.class).single();
	}

	/** The digests of all records, some records at a time, by type and slug. */
	void forEachPage(Consumer<Page> action) {
		for (SearchType type : SearchType.values()) {
			SortedMap<String, String> digests = digestsAfter("", type);
			while (!digests.isEmpty()) {
				action.accept(new Page(type, digests));
				digests = digestsAfter(digests.lastKey(), type);
			}
		}
	}

	private SortedMap<String, String> digestsAfter(String last, SearchType type) {
		SortedMap<String, String> digests = new TreeMap<>();
		jdbc.sql(
				"select slug, digest from node where type = ? and slug > ? order by type, slug fetch first ? rows only")
			.params(type.node(), last, PAGE)
			.query((RowCallbackHandler) row -> digests.put(row.getString(1), row.getString(2)));
		return digests;
	}

	/** Hands over each record, by type and slug. */
	void forEach(Consumer<SearchableRecord> action) {
		Map<String, @Nullable String> broader = broader();
		forEachPage(page -> read(page, broader).forEach(action));
	}

	/** Hands over the records of some pages. */
	void forEachOf(List<Page> pages, Consumer<SearchableRecord> action) {
		Map<String, @Nullable String> broader = broader();
		pages.forEach(page -> read(page, broader).forEach(action));
	}

	private Map<String, @Nullable String> broader() {
		Map<String, @Nullable String> broader = new HashMap<>();
		jdbc.sql("select slug, broader from area where broader is not null")
			.query((RowCallbackHandler) row -> broader.put(row.getString(1), row.getString(2)));
		return broader;
	}

	private List<SearchableRecord> read(Page page, Map<String, @Nullable String> broader) {
		SearchType type = page.type();
		Set<String> slugs = page.digests().keySet();
		Map<String, Map<SearchField, List<String>>> texts = new HashMap<>();
		for (TextQuery query : TextQuery.of(type)) {
			jdbc.sql(query.sql())
				.param("slugs", slugs)
				.query((RowCallbackHandler) row -> texts
					.computeIfAbsent(row.getString(1), slug -> new EnumMap<>(SearchField.class))
					.computeIfAbsent(query.field(), field -> new ArrayList<>())
					.add(row.getString(2)));
		}
		Map<String, Set<String>> speakers = (type == SearchType.STATEMENT) ? links(SPEAKERS, slugs) : Map.of();
		Map<String, Set<String>> areas = links(AREAS, slugs);
		areas.values().forEach(each -> addBroader(each, broader));
		Map<String, Days> days = days(type, slugs);
		return slugs.stream()
			.map(slug -> new SearchableRecord(type, slug, page.digests().get(slug), texts.getOrDefault(slug, Map.of()),
					speakers.getOrDefault(slug, Set.of()), areas.getOrDefault(slug, Set.of()), days.get(slug)))
			.toList();
	}

	private Map<String, Set<String>> links(String sql, Set<String> slugs) {
		Map<String, Set<String>> links = new HashMap<>();
		jdbc.sql(sql)
			.param("slugs", slugs)
			.query((RowCallbackHandler) row -> links.computeIfAbsent(row.getString(1), slug -> new LinkedHashSet<>())
				.add(row.getString(2)));
		return links;
	}

	private static void addBroader(Set<String> areas, Map<String, @Nullable String> broader) {
		for (String area : List.copyOf(areas)) {
			String above = broader.get(area);
			while (above != null && areas.add(above)) {
				above = broader.get(above);
			}
		}
	}

	private Map<String, Days> days(SearchType type, Set<String> slugs) {
		Map<String, Days> days = new HashMap<>();
		String sql = DAYS.get(type);
		if (sql != null) {
			jdbc.sql(sql).param("slugs", slugs).query((RowCallbackHandler) row -> {
				LocalDate latest = row.getObject(3, LocalDate.class);
				if (latest.getYear() != UNDATED) {
					days.put(row.getString(1), new Days(row.getObject(2, LocalDate.class), latest));
				}
			});
		}
		return days;
	}

	/**
	 * Some records of a type.
	 *
	 * @param digests of their content, by slug
	 */
	record Page(SearchType type, SortedMap<String, String> digests) {
	}

}
