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
	COVERAGE("Which areas the programmes cover", PictureTable::coverage),
	/** Areas of each programme against the one before. */
	EXPANSIONS("How the programmes grew", PictureTable::expansions),
	/** Statements over time. */
	SPEECH("Statements by month, act and speaker", PictureTable::speech),
	/** Speakers by subjects. */
	MENTIONS("Who speaks of whom", PictureTable::mentions),
	/** Positions on proposals. */
	POSITIONS("Positions on proposals over time", PictureTable::positions),
	/** What the sources leave open. */
	PROVENANCE("What the sources leave open", PictureTable::provenance);

	static final List<String> FILTERS = List.of("actor", "act", "area", "month");

	private final String title;

	private final Function<ResponseObject, PictureTable> table;

	Picture(String title, Function<ResponseObject, PictureTable> table) {
		this.title = title;
		this.table = table;
	}

	/** What it shows. */
	public String title() {
		return title;
	}

	/** The last segment of its address. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	PictureTable table(ResponseObject data) {
		return table.apply(data);
	}

	/** The operation that it is made of, with those filters that it has a use for. */
	Query query(Map<String, String> given) {
		Map<String, @Nullable Object> variables = new LinkedHashMap<>();
		String actor = given.get("actor");
		switch (this) {
			case COVERAGE -> variables.put("actors", (actor != null) ? List.of(actor) : null);
			case EXPANSIONS -> variables.put("filter", agreements(actor));
			case SPEECH, MENTIONS -> variables.put("filter", statements(given));
			case POSITIONS, PROVENANCE -> {
				// show all
			}
		}
		return new Query("page-" + id(), variables);
	}

	private static Map<String, Object> agreements(@Nullable String actor) {
		Map<String, Object> filter = new LinkedHashMap<>();
		filter.put("kinds", List.of("PARTNERSHIP_PROGRAMME"));
		if (actor != null) {
			filter.put("parties", List.of(actor));
		}
		return filter;
	}

	private static Map<String, Object> statements(Map<String, String> given) {
		Map<String, Object> filter = new LinkedHashMap<>();
		Map.of("actor", "speakers", "act", "acts", "area", "areas").forEach((name, field) -> {
			if (given.containsKey(name)) {
				filter.put(field, List.of(given.get(name)));
			}
		});
		if (given.containsKey("month")) {
			YearMonth month = YearMonth.parse(given.get("month"));
			filter.put("said", Map.of("from", month.atDay(1).toString(), "to", month.atEndOfMonth().toString()));
		}
		return filter;
	}

}
