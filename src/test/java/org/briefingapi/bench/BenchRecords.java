package org.briefingapi.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The records that statements and agreements refer to. */
class BenchRecords {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	/**
	 * The kinds of actors in rotation, so that the number of an actor determines its
	 * kind.
	 */
	private static final List<String> ACTOR_KINDS = List.of("STATE", "PERSON", "PERSON", "PERSON", "MEDIA", "PERSON",
			"INSTITUTION", "ORGANISATION", "PERSON", "COMPANY");

	private static final int MEDIUM = ACTOR_KINDS.indexOf("MEDIA");

	private static final List<String> SOURCE_KINDS = List.of("NEWS_REPORT", "NEWS_REPORT", "NEWS_REPORT", "ANALYSIS",
			"OPINION", "PRESS_RELEASE", "TRANSCRIPT", "OFFICIAL_DOCUMENT", "INTERVIEW", "WEB_PAGE");

	private static final List<String> EVENT_KINDS = List.of("SUMMIT", "MEETING", "PRESS_CONFERENCE", "INTERVIEW",
			"VISIT", "SIGNING");

	private static final int AREAS_AT_THE_TOP = 10;

	private final BenchSize size;

	private final Draw draw = new Draw(1);

	private final IntSupplier participants;

	BenchRecords(BenchSize size) {
		this.size = size;
		this.participants = draw.skewed(size.actors());
	}

	static String slug(String type, int number) {
		return type + "-" + number;
	}

	/** A record with only its slug. */
	static ObjectNode record(String type, int number) {
		return JSON.objectNode().put("slug", slug(type, number));
	}

	static ArrayNode cite(ObjectNode record, int source) {
		return record.putArray("citations").add(slug("source", source));
	}

	ObjectNode source(int number) {
		ObjectNode source = record("source", number)
			.put("title", "%s, report %d".formatted(Words.some(draw, 6), number))
			.put("publisher",
					slug("actor", draw.below(size.actors() / ACTOR_KINDS.size()) * ACTOR_KINDS.size() + MEDIUM))
			.put("url", "https://news.example/%d".formatted(number))
			.put("kind", draw.of(SOURCE_KINDS))
			.put("publishedOn", draw.day().toString())
			.put("language", "en");
		if (number > 0 && draw.oneIn(10)) {
			source.put("derivedFrom", slug("source", draw.below(number)));
		}
		return source;
	}

	ObjectNode actor(int number) {
		String kind = ACTOR_KINDS.get(number % ACTOR_KINDS.size());
		ObjectNode actor = record("actor", number)
			.put("name", "%s %s, actor %d".formatted(Words.some(draw, 1), kind.toLowerCase(Locale.ROOT), number))
			.put("kind", kind);
		if (draw.oneIn(3)) {
			actor.putArray("aliases").add("%s %d".formatted(Words.some(draw, 2), number));
		}
		if (kind.equals("STATE")) {
			actor.putObject("codes").put("WIKIDATA", "Q" + (1_000_000 + number));
		}
		if (kind.equals("PERSON") || kind.equals("INSTITUTION") || kind.equals("COMPANY")) {
			addAffiliation(actor, number, kind);
		}
		cite(actor, draw.below(size.sources()));
		return actor;
	}

	private void addAffiliation(ObjectNode actor, int number, String kind) {
		int state = draw.below(size.actors() / ACTOR_KINDS.size()) * ACTOR_KINDS.size();
		ObjectNode affiliation = actor.putArray("affiliations").addObject().put("organisation", slug("actor", state));
		if (kind.equals("INSTITUTION")) {
			affiliation.put("kind", "REPRESENTS");
		}
		else if (kind.equals("COMPANY")) {
			affiliation.put("kind", "BASED_IN");
		}
		else if (number % 20 == 1) {
			affiliation.put("kind", "REPRESENTS");
		}
		else {
			String day = draw.day().toString();
			affiliation.put("kind", "OFFICE").put("title", "Minister").put("from", day).put("to", day + "/.. inferred");
		}
		cite(affiliation, draw.below(size.sources()));
	}

	ObjectNode area(int number) {
		ObjectNode area = record("area", number).put("name", "%s %d".formatted(Words.some(draw, 2), number))
			.put("definition", "Cooperation on %s.".formatted(Words.some(draw, 8)));
		if (number >= AREAS_AT_THE_TOP) {
			area.put("broader", slug("area", draw.below(number / 2)));
		}
		cite(area, draw.below(size.sources()));
		return area;
	}

	ObjectNode event(int number) {
		ObjectNode event = record("event", number).put("label", "On %s %d".formatted(Words.some(draw, 4), number))
			.put("kind", draw.of(EVENT_KINDS))
			.put("date", draw.day().toString());
		ArrayNode actors = event.putArray("participants");
		draw.some(draw.between(2, 6), participants).forEach(actor -> actors.add(slug("actor", actor)));
		cite(event, draw.below(size.sources()));
		return event;
	}

}
