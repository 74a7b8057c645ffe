package org.briefingapi.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Agreements, in chains of up to four successors. */
class BenchAgreements {

	private static final int CHAIN = 4;

	private static final List<String> KINDS = List.of("PARTNERSHIP_PROGRAMME", "TREATY", "DECLARATION",
			"COMMERCIAL_CONTRACT");

	private final BenchSize size;

	private final Draw draw = new Draw(2);

	private final IntSupplier actors;

	private Set<Integer> parties = Set.of();

	private LocalDate signed = LocalDate.EPOCH;

	BenchAgreements(BenchSize size) {
		this.size = size;
		this.actors = draw.skewed(size.actors());
	}

	/** The numbers must be requested in ascending order. */
	ObjectNode agreement(int number) {
		boolean successor = number % CHAIN != 0;
		signed = successor ? signed.plusDays(draw.between(300, 1000)) : draw.day();
		parties = successor ? parties : parties();
		ObjectNode agreement = BenchRecords.record("agreement", number)
			.put("title", "Programme %d: %s".formatted(number, Words.some(draw, 4)))
			.put("kind", KINDS.get(number / CHAIN % KINDS.size()))
			.put("signedOn", signed.toString());
		if (successor) {
			agreement.put("predecessor", BenchRecords.slug("agreement", number - 1));
		}
		BenchRecords.cite(agreement, draw.below(size.sources()));
		ArrayNode list = agreement.putArray("parties");
		parties.forEach(party -> list.addObject().put("actor", BenchRecords.slug("actor", party)));
		addMilestones(agreement);
		addAreas(agreement);
		return agreement;
	}

	private Set<Integer> parties() {
		Set<Integer> drawn = draw.some(draw.between(2, 5), actors);
		while (drawn.size() < 2) {
			drawn.add(draw.below(size.actors()));
		}
		return drawn;
	}

	private void addMilestones(ObjectNode agreement) {
		ArrayNode milestones = agreement.putArray("milestones");
		BenchRecords.cite(milestones.addObject()
			.put("date", signed.toString())
			.put("status", "CONCLUDED")
			.put("reportedAs", "signed"), draw.below(size.sources()));
		if (draw.oneIn(2)) {
			BenchRecords.cite(
					milestones.addObject().put("date", signed.plusDays(90).toString()).put("status", "IN_FORCE"),
					draw.below(size.sources()));
		}
	}

	private void addAreas(ObjectNode agreement) {
		Set<Integer> drawn = draw.some(draw.between(1, 10), () -> draw.below(size.areas()));
		agreement.put("statedAreas", drawn.size() + draw.below(2));
		ArrayNode areas = agreement.putArray("areas");
		drawn.forEach(area -> BenchRecords.cite(areas.addObject().put("area", BenchRecords.slug("area", area)),
				draw.below(size.sources())));
	}

}
