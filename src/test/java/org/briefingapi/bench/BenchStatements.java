package org.briefingapi.bench;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Statements; a few actors make most of them. */
class BenchStatements {

	private static final List<String> KINDS = List.of("QUOTATION", "QUOTATION", "PARAPHRASE", "DECLARATION");

	private static final List<String> ACTS = List.of("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "REQUEST", "ACCUSE",
			"REJECT", "THREATEN", "COMMENT", "COMMENT");

	private static final int UNDATED = 50;

	private final BenchSize size;

	private final Draw draw = new Draw(3);

	private final IntSupplier speakers;

	private final IntSupplier areas;

	BenchStatements(BenchSize size) {
		this.size = size;
		this.speakers = draw.skewed(size.actors());
		this.areas = draw.skewed(size.areas());
	}

	ObjectNode statement(int number) {
		String kind = draw.of(KINDS);
		int speaker = speakers.getAsInt();
		ObjectNode statement = BenchRecords.record("statement", number)
			.put("label", "On %s %d".formatted(Words.some(draw, 5), number))
			.put("kind", kind)
			.put("act", draw.of(ACTS))
			.put("speaker", BenchRecords.slug("actor", speaker));
		if (draw.oneIn(4)) {
			statement.put("event", BenchRecords.slug("event", draw.below(size.events())));
		}
		if (!draw.oneIn(UNDATED)) {
			statement.put("said", draw.day().toString());
		}
		addSubjects(statement, number);
		addWords(statement, kind);
		return statement;
	}

	/** The first statements are about one actor each, so that each actor is a subject. */
	private void addSubjects(ObjectNode statement, int number) {
		ArrayNode about = statement.putArray("about");
		draw.some(draw.between(1, 2), areas).forEach(area -> about.add(BenchRecords.slug("area", area)));
		if (number < size.actors()) {
			about.add(BenchRecords.slug("actor", number));
		}
		else if (draw.oneIn(3)) {
			about.add(BenchRecords.slug("actor", speakers.getAsInt()));
		}
		if (draw.oneIn(10)) {
			about.add(BenchRecords.slug("agreement", draw.below(size.agreements())));
		}
	}

	/**
	 * One to three sources. The first one gives the words, and sometimes the second one,
	 * too.
	 */
	private void addWords(ObjectNode statement, String kind) {
		Set<Integer> sources = draw.some(draw.between(1, 3), () -> draw.below(size.sources()));
		Iterator<Integer> left = sources.iterator();
		ArrayNode renditions = statement.putArray("renditions");
		addRendition(renditions, left.next(), kind);
		if (left.hasNext() && draw.oneIn(3)) {
			addRendition(renditions, left.next(), kind);
			statement.put("preferredBecause", "It is the fuller one.");
		}
		if (left.hasNext()) {
			ArrayNode citations = statement.putArray("citations");
			left.forEachRemaining(source -> citations.add(BenchRecords.slug("source", source)));
		}
	}

	private void addRendition(ArrayNode renditions, int source, String kind) {
		String words = Words.some(draw, draw.between(8, 30));
		String slug = BenchRecords.slug("source", source);
		if (kind.equals("PARAPHRASE")) {
			renditions.addObject().put("source", slug).put("wording", "It was said that %s.".formatted(words));
		}
		else {
			renditions.add("%s L%d \"%s\"".formatted(slug, draw.between(1, 60), words));
		}
	}

}
