package org.briefingapi.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.page.Frame.Alternate;
import org.briefingapi.page.Page.Query;
import org.briefingapi.web.EntityTags;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page of a briefing on an actor, a pair of actors, an area or an event. */
@Component
public class BriefingPage {

	private static final String OPERATION = "page-briefing";

	private final Pages pages;

	private final Operations operations;

	BriefingPage(Pages pages, Operations operations) {
		this.pages = pages;
		this.operations = operations;
	}

	/**
	 * The page, or 304 if the browser has it, for a caller that has opened the snapshot.
	 * @param path of the briefing, without the ending of a form
	 * @param asOf the day that it looks back from
	 * @param variables as the operation of all briefings takes them
	 */
	public ResponseEntity<byte[]> answer(HttpServletRequest request, String path, LocalDate asOf,
			Map<String, @Nullable Object> variables) {
		return pages.answerInSnapshot(request, () -> page(path, asOf, variables));
	}

	private Page page(String path, LocalDate asOf, Map<String, @Nullable Object> variables) {
		ResponseObject briefing = Objects.requireNonNull(operations.data(OPERATION, variables).object("briefing"));
		Object since = variables.get("since");
		String name = path.substring(path.lastIndexOf('/') + 1);
		String query = "?asOf=" + asOf + ((since != null) ? "&since=" + since : "");
		List<Alternate> alternates = new ArrayList<>(
				List.of(new Alternate("Markdown", "text/markdown", name + ".md" + query),
						new Alternate("JSON", "application/json", name + ".json" + query),
						new Alternate("JSON-LD", "application/ld+json", name + ".jsonld" + query)));
		if (briefing.has("actor") && !briefing.has("with")) {
			alternates.add(new Alternate("Feed of changes", "application/atom+xml",
					"../feeds/actors/" + briefing.text("actor.slug") + ".atom"));
		}
		return new Page("briefing", "Briefing: " + briefing.text("title"), new Query(OPERATION, variables), alternates)
			.with("briefing", briefing)
			.with("anchored", new HashSet<String>())
			.with("path", path.substring(1))
			.with("since", (since != null) ? since : "")
			.with("permalink", EntityTags.base() + briefing.text("permalink"));
	}

}
