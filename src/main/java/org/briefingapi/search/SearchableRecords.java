package org.briefingapi.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the texts of all records, some records at a time, always in the same order. */
@Component
class SearchableRecords {

	private static final int PAGE = 500;

	/** Stands in columns for days that are not known. */
	private static final int UNDATED = 1;

	private static final Set<SearchType> DATED = EnumSet.of(SearchType.STATEMENT, SearchType.AGREEMENT,
			SearchType.PROPOSAL, SearchType.EVENT, SearchType.SOURCE);

	private static final String SPEAKERS = "select slug, speaker from statement where slug between :first and :last";

	private static final String AREAS = """
			select statement, subject from about
			where statement between :first and :last and subject_type = 'Area'
			union all select node, area from agreed_area where node between :first and :last
			union all select slug, slug from area where slug between :first and :last""";

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

	/** Hands over all records, some at a time, by type and slug. */
	void forEach(Consumer<List<SearchableRecord>> action) {
		Known known = known();
		forEachPage(page -> action.accept(read(page, known)));
	}

	/** Hands over the records of some pages. */
	void forEachOf(List<Page> pages, Consumer<List<SearchableRecord>> action) {
		Known known = known();
		pages.forEach(page -> action.accept(read(page, known)));
	}

	private Known known() {
		return new Known(pairs("select slug, name from actor union all select slug, name from area"),
				pairs("select slug, broader from area where broader is not null"));
	}

	private Map<String, String> pairs(String sql) {
		Map<String, String> pairs = new HashMap<>();
		jdbc.sql(sql).query((RowCallbackHandler) row -> pairs.put(row.getString(1), row.getString(2)));
		return pairs;
	}

	private List<SearchableRecord> read(Page page, Known known) {
		SearchType type = page.type();
		SortedMap<String, String> digests = page.digests();
		Map<String, Map<SearchField, List<String>>> texts = new HashMap<>();
		TextQuery.of(type).forEach(query -> query(query.sql(), page, row -> {
			Map<SearchField, List<String>> ofRecord = texts.computeIfAbsent(row.getString(1),
					slug -> new EnumMap<>(SearchField.class));
			for (int i = 0; i < query.columns().size(); i++) {
				TextQuery.Column column = query.columns().get(i);
				String text = row.getString(i + 2);
				if (text != null && column.reference()) {
					text = known.names().get(text);
				}
				if (text != null) {
					ofRecord.computeIfAbsent(column.field(), field -> new ArrayList<>()).add(text);
				}
			}
		}));
		Map<String, Set<String>> speakers = (type == SearchType.STATEMENT) ? links(SPEAKERS, page) : Map.of();
		Map<String, Set<String>> areas = links(AREAS, page);
		areas.values().forEach(each -> addBroader(each, known.broader()));
		Map<String, Days> days = DATED.contains(type) ? days(page) : Map.of();
		return digests.entrySet()
			.stream()
			.map(each -> new SearchableRecord(type, each.getKey(), each.getValue(),
					texts.getOrDefault(each.getKey(), Map.of()), speakers.getOrDefault(each.getKey(), Set.of()),
					areas.getOrDefault(each.getKey(), Set.of()), days.get(each.getKey())))
			.toList();
	}

	private void query(String sql, Page page, RowCallbackHandler action) {
		jdbc.sql(sql).param("first", page.digests().firstKey()).param("last", page.digests().lastKey()).query(action);
	}

	private Map<String, Set<String>> links(String sql, Page page) {
		Map<String, Set<String>> links = new HashMap<>();
		query(sql, page,
				row -> links.computeIfAbsent(row.getString(1), slug -> new LinkedHashSet<>()).add(row.getString(2)));
		return links;
	}

	private static void addBroader(Set<String> areas, Map<String, String> broader) {
		for (String area : List.copyOf(areas)) {
			String above = broader.get(area);
			while (above != null && areas.add(above)) {
				above = broader.get(above);
			}
		}
	}

	private Map<String, Days> days(Page page) {
		Map<String, Days> days = new HashMap<>();
		query("select slug, earliest, latest from " + page.type().node() + " where slug between :first and :last", page,
				row -> {
					LocalDate latest = row.getObject(3, LocalDate.class);
					if (latest.getYear() != UNDATED) {
						days.put(row.getString(1), new Days(row.getObject(2, LocalDate.class), latest));
					}
				});
		return days;
	}

	/**
	 * The names of all actors and areas, and the areas above others, by slug.
	 */
	private record Known(Map<String, String> names, Map<String, String> broader) {
	}

	/**
	 * Some records of a type.
	 *
	 * @param digests of their content, by slug
	 */
	record Page(SearchType type, SortedMap<String, String> digests) {
	}

}
