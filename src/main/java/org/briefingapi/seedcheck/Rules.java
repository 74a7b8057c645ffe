package org.briefingapi.seedcheck;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.SlugIndex.Place;
import tools.jackson.databind.JsonNode;

/**
 * The rules that JSON Schema cannot express. Some concern one record, others all records
 * together. Begin here to add a rule.
 */
class Rules {

	private final Map<SeedType, ReferenceCycles> chains = new EnumMap<>(SeedType.class);

	private final Map<String, Place> codes = new HashMap<>();

	private final Speakers speakers = new Speakers();

	private final PredecessorRules predecessors = new PredecessorRules();

	private final UnseenTitles copies = new UnseenTitles();

	private final IssuedTexts issued = new IssuedTexts();

	private final PositionWords words = new PositionWords();

	Rules() {
		chains.put(SeedType.SOURCE, new ReferenceCycles("derivedFrom"));
		chains.put(SeedType.AREA, new ReferenceCycles("broader"));
		chains.put(SeedType.EVENT, new ReferenceCycles("partOf"));
		chains.put(SeedType.AGREEMENT, new ReferenceCycles("predecessor"));
	}

	/** Checks the rules for a single record. */
	static void check(SeedRecord record, Faults faults) {
		CitationRules.check(record, faults);
		switch (record.type()) {
			case ACTOR -> {
				checkNames(record, faults);
				ActorRules.check(record, faults);
			}
			case SOURCE -> SourceRules.check(record, faults);
			case EVENT -> checkLabel(record, "/label", faults);
			case AREA -> checkNames(record, faults);
			case PROPOSAL -> {
				checkLabel(record, "/title", faults);
				checkMilestones(record, faults);
				checkTwice(record, "/areas", "area", faults);
				PositionRules.check(record, faults);
			}
			case AGREEMENT -> {
				checkLabel(record, "/title", faults);
				checkMilestones(record, faults);
				AgreementRules.check(record, faults);
			}
			case STATEMENT -> {
				checkLabel(record, "/label", faults);
				StatementRules.check(record, faults);
			}
			case DIVERGENCE -> DivergenceRules.check(record, faults);
			default -> {
			}
		}
	}

	/**
	 * Adds a record to the rules that concern several records. Records must be added in
	 * their order.
	 */
	void add(SeedRecord record, Faults faults) {
		ReferenceCycles chain = chains.get(record.type());
		if (chain != null) {
			chain.add(record);
		}
		if (record.type() == SeedType.ACTOR) {
			addCodes(record, faults);
		}
		speakers.add(record);
		predecessors.add(record, faults);
		copies.add(record);
		issued.add(record, faults);
		words.add(record, faults);
	}

	/** Checks the rules that need all records. */
	void finish(Faults faults) {
		chains.values().forEach(chain -> chain.finish(faults));
		speakers.finish(faults);
		predecessors.finish(faults);
		copies.finish(faults);
	}

	/** The source that each derived source derives from, by slug. */
	Map<String, String> derivations() {
		return chains.get(SeedType.SOURCE).targets();
	}

	private void addCodes(SeedRecord actor, Faults faults) {
		JsonNode held = actor.tree().path("codes");
		for (String scheme : held.propertyNames()) {
			String code = held.path(scheme).asString("");
			Place first = codes.putIfAbsent(scheme + " " + code,
					new Place(actor.type(), actor.file(), actor.line("/codes/" + scheme)));
			if (first != null) {
				faults.add(actor, "/codes/" + scheme, String.format(Locale.ROOT,
						"is %s, which another actor has already (%s); correct one of them", code, first));
			}
		}
	}

	private static void checkNames(SeedRecord record, Faults faults) {
		Set<String> names = new HashSet<>();
		names.add(record.tree().path("name").stringValue(""));
		for (String list : List.of("/aliases", "/misnomers")) {
			for (int i = 0; i < record.list(list).size(); i++) {
				String name = record.list(list).get(i).stringValue(String.valueOf(i));
				if (!names.add(name)) {
					faults.add(record, list + "/" + i,
							String.format(Locale.ROOT, "\"%s\" is among the names already; leave it out", name));
				}
			}
		}
	}

	/** A label or title begins with a capital letter, and ends without a full stop. */
	private static void checkLabel(SeedRecord record, String at, Faults faults) {
		String label = record.text(at);
		if (label == null || label.isEmpty()) {
			return;
		}
		if (label.endsWith(".") || Character.isLowerCase(label.codePointAt(0))) {
			faults.add(record, at, String.format(Locale.ROOT,
					"is \"%s\"; begin it with a capital letter, and end it without a full stop", label));
		}
	}

	private static void checkMilestones(SeedRecord record, Faults faults) {
		PartialDate last = null;
		for (int i = 0; i < record.list("/milestones").size(); i++) {
			PartialDate date = record.date("/milestones/" + i + "/date");
			if (date != null && last != null && date.earliest().isBefore(last.earliest())) {
				faults.add(record, "/milestones/" + i + "/date", String.format(Locale.ROOT,
						"is %s, before the %s of the milestone above; put them in order of date", date, last));
			}
			last = (date != null) ? date : last;
		}
	}

	/** An end must not be before its start. */
	static void checkOrder(SeedRecord record, String start, String end, Faults faults) {
		PartialDate from = record.date(start);
		PartialDate to = record.date(end);
		if (from != null && to != null && to.latest().isBefore(from.earliest())) {
			faults.add(record, end, String.format(Locale.ROOT, "is %s, before \"%s\", which is %s; correct one of them",
					to, start.substring(start.lastIndexOf('/') + 1), from));
		}
	}

	/** The items of a list must have different values for a key. */
	static void checkTwice(SeedRecord record, String list, String key, Faults faults) {
		Map<String, Integer> lines = new HashMap<>();
		for (int i = 0; i < record.list(list).size(); i++) {
			String at = list + "/" + i + "/" + key;
			String slug = record.text(at);
			Integer first = (slug == null) ? null : lines.putIfAbsent(slug, record.line(at));
			if (first != null) {
				faults.add(record, at, String.format(Locale.ROOT,
						"names \"%s\" a second time, first in line %d; leave one of them", slug, first));
			}
		}
	}

}
