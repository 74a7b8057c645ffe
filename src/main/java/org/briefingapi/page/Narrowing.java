package org.briefingapi.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Narrows the data of a picture by filters that its document has no variable for. */
final class Narrowing {

	private final Map<String, String> given;

	Narrowing(Map<String, String> given) {
		this.given = given;
	}

	/** The rows and cells of the area that is given. */
	ResponseObject coverage(ResponseObject data) {
		String area = given.get("area");
		if (area == null) {
			return data;
		}
		ResponseObject coverage = Objects.requireNonNull(data.object("coverage"));
		return data.with("coverage",
				coverage.with("areas", where(coverage.list("areas"), each -> each.is("slug", area)))
					.with("cells", where(coverage.list("cells"), each -> each.is("area.slug", area))));
	}

	/**
	 * The positions of the actor and the month that are given, on proposals about the
	 * area.
	 */
	ResponseObject positions(ResponseObject data) {
		ResponseObject proposals = Objects.requireNonNull(data.object("proposals"));
		List<ResponseObject> narrowed = where(proposals.list("nodes"), this::isAboutArea).stream()
			.map(each -> each.with("positions", where(each.list("positions"), this::matches)))
			.toList();
		return data.with("proposals", proposals.with("nodes", narrowed));
	}

	private boolean isAboutArea(ResponseObject proposal) {
		String area = given.get("area");
		return area == null || proposal.list("areas").stream().anyMatch(each -> each.is("area.slug", area));
	}

	private boolean matches(ResponseObject position) {
		String actor = given.get("actor");
		return (actor == null || position.is("actor.slug", actor)) && isInMonth(position);
	}

	private boolean isInMonth(ResponseObject position) {
		if (!given.containsKey("month")) {
			return true;
		}
		YearMonth month = YearMonth.parse(given.get("month"));
		ResponseObject date = position.object("date");
		return date != null && !LocalDate.parse(date.text("earliest")).isAfter(month.atEndOfMonth())
				&& !LocalDate.parse(date.text("latest")).isBefore(month.atDay(1));
	}

	private static List<ResponseObject> where(List<ResponseObject> all, Predicate<ResponseObject> condition) {
		return all.stream().filter(condition).toList();
	}

}
