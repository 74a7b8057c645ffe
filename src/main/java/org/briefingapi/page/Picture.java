package org.briefingapi.page;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.briefingapi.page.Page.Query;
import org.jspecify.annotations.Nullable;

/** The pictures of the dashboard: each one is a document, and has its data as a table. */
public enum Picture {

	/** Areas by programmes. */
	COVERAGE("Which areas the programmes cover", PictureTable::coverage, List.of("actor", "area")),
	/** Areas of each programme against the one before. */
	EXPANSIONS("How the programmes grew", PictureTable::expansions, List.of("actor", "area")),
	/** Statements over time. */
	SPEECH("Statements by month, act and speaker", PictureTable::speech),
	/** Speakers by subjects. */
	MENTIONS("Who speaks of whom", PictureTable::mentions),
	/** Positions on proposals. */
	POSITIONS("Positions on proposals over time", PictureTable::positions, List.of("actor", "area", "month")),
	/** Things that the sources leave open. */
	PROVENANCE("What the sources leave open", PictureTable::provenance);

	static final List<String> FILTERS = List.of("actor", "act", "area", "month");

	private final String title;

	private final Function<ResponseObject, PictureTable> table;

	/** The only filters that it follows; empty if it follows all. */
	private final List<String> followed;

	Picture(String title, Function<ResponseObject, PictureTable> table) {
		this(title, table, List.of());
	}

	Picture(String title, Function<ResponseObject, PictureTable> table, List<String> followed) {
		this.title = title;
		this.table = table;
		this.followed = followed;
	}

	/** The heading. */
	public String title() {
		return title;
	}

	/** The last segment of its address. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether a filter narrows it. */
	public boolean follows(String filter) {
		return followed.isEmpty() || followed.contains(filter);
	}

	PictureTable table(ResponseObject data) {
		return table.apply(data);
	}

	/** The operation that gives its data, with the filters that it follows. */
	Query query(Map<String, String> given) {
		Map<String, @Nullable Object> variables = new LinkedHashMap<>();
		String actor = given.get("actor");
		List<String> actors = (actor != null) ? List.of(actor) : null;
		switch (this) {
			case COVERAGE -> variables.put("actors", actors);
			case EXPANSIONS -> variables.put("filter", agreements(given));
			case SPEECH, MENTIONS -> variables.put("filter", statements(given));
			case POSITIONS -> {
				// a narrowing of all
			}
			case PROVENANCE -> {
				boolean concernsStatements = given.keySet().stream().anyMatch(name -> !name.equals("actor"));
				variables.put("actors", concernsStatements ? null : actors);
				variables.put("statements", concernsStatements ? statements(given) : null);
			}
		}
		return new Query("page-" + id(), variables);
	}

	/** The data, narrowed by those filters that the operation has no variable for. */
	ResponseObject narrowed(ResponseObject data, Map<String, String> given) {
		return switch (this) {
			case COVERAGE -> new Narrowing(given).coverage(data);
			case POSITIONS -> new Narrowing(given).positions(data);
			default -> data;
		};
	}

	private static Map<String, Object> agreements(Map<String, String> given) {
		Map<String, Object> filter = new LinkedHashMap<>();
		filter.put("kinds", List.of("PARTNERSHIP_PROGRAMME"));
		put(filter, "parties", given.get("actor"));
		put(filter, "areas", given.get("area"));
		return filter;
	}

	private static Map<String, Object> statements(Map<String, String> given) {
		Map<String, Object> filter = new LinkedHashMap<>();
		put(filter, "speakers", given.get("actor"));
		put(filter, "acts", given.get("act"));
		put(filter, "areas", given.get("area"));
		if (given.containsKey("month")) {
			YearMonth month = YearMonth.parse(given.get("month"));
			Map<String, Object> said = new LinkedHashMap<>();
			said.put("from", month.atDay(1).toString());
			said.put("to", month.atEndOfMonth().toString());
			filter.put("said", said);
		}
		return filter;
	}

	private static void put(Map<String, Object> filter, String field, @Nullable String value) {
		if (value != null) {
			filter.put(field, List.of(value));
		}
	}

}
