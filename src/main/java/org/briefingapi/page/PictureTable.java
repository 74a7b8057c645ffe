package org.briefingapi.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The data of a picture as a table, for readers and as CSV.
 *
 * @param head the names of the columns
 */
public record PictureTable(List<String> head, List<List<String>> rows) {

	static PictureTable coverage(ResponseObject data) {
		Map<String, String> areas = new HashMap<>();
		data.list("coverage.areas").forEach(area -> areas.put(area.text("slug"), area.text("name")));
		Map<String, String> titles = new HashMap<>();
		data.list("coverage.agreements").forEach(each -> titles.put(each.text("slug"), each.text("title")));
		return new PictureTable(List.of("area", "programme", "state"),
				data.list("coverage.cells")
					.stream()
					.map(cell -> List.of(areas.get(cell.text("area.slug")), titles.get(cell.text("agreement.slug")),
							Words.of(cell.text("value"))))
					.toList());
	}

	static PictureTable expansions(ResponseObject data) {
		List<List<String>> rows = new ArrayList<>();
		for (ResponseObject programme : data.list("agreements.nodes")) {
			ResponseObject expansion = programme.object("expansion");
			if (expansion != null) {
				expansion.list("areas")
					.forEach(each -> rows.add(List.of(programme.text("title"), expansion.text("from.title"),
							each.text("area.name"), Words.of(each.text("change")))));
			}
		}
		return new PictureTable(List.of("programme", "before", "area", "change"), rows);
	}

	static PictureTable speech(ResponseObject data) {
		return counts(List.of("month", "act", "statements"), data.list("months"));
	}

	static PictureTable mentions(ResponseObject data) {
		return counts(List.of("speaker", "about", "statements"), data.list("mentions"));
	}

	private static PictureTable counts(List<String> head, List<ResponseObject> counts) {
		return new PictureTable(head,
				counts.stream()
					.map(each -> List.of(each.list("keys").get(0).text("label"), each.list("keys").get(1).text("label"),
							each.text("count")))
					.toList());
	}

	static PictureTable positions(ResponseObject data) {
		List<List<String>> rows = new ArrayList<>();
		for (ResponseObject proposal : data.list("proposals.nodes")) {
			proposal.list("positions")
				.forEach(each -> rows.add(List.of(proposal.text("title"), each.text("actor.name"),
						Words.of(each.text("stance")), Words.date(each.object("date")), each.text("reason"))));
		}
		return new PictureTable(List.of("proposal", "actor", "stance", "date", "reason"), rows);
	}

	static PictureTable provenance(ResponseObject data) {
		return new PictureTable(List.of("gap", "number"),
				data.fields()
					.keySet()
					.stream()
					.map(kind -> List.of(Words.of(kind), data.text(kind + ".totalCount")))
					.toList());
	}

}
