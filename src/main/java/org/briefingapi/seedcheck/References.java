package org.briefingapi.seedcheck;

import java.util.BitSet;
import java.util.Set;

import org.briefingapi.seedfile.CitationText;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.SlugIndex;
import tools.jackson.databind.JsonNode;

/**
 * Finds the sources, actors and areas that no other record refers to; one bit for each.
 */
class References {

	private static final Set<SeedType> MEANT_FOR_OTHERS = Set.of(SeedType.SOURCE, SeedType.ACTOR, SeedType.AREA);

	private static final int MAX_SLUG = 80;

	private final SlugIndex index;

	private final BitSet unreferred = new BitSet();

	private final BitSet referred = new BitSet();

	References(SlugIndex index) {
		this.index = index;
	}

	void add(SeedRecord record) {
		int own = index.numberOf(record.slug());
		if (own >= 0 && MEANT_FOR_OTHERS.contains(record.type())) {
			unreferred.set(own);
		}
		record.tree()
			.properties()
			.stream()
			.filter(property -> !property.getKey().equals("slug"))
			.forEach(property -> add(property.getValue(), own));
	}

	private void add(JsonNode value, int own) {
		if (value.isContainer()) {
			value.forEach(item -> add(item, own));
			return;
		}
		String slug = value.isString() ? CitationText.slugIn(value.stringValue()) : "";
		if (isSlug(slug)) {
			int slot = index.numberOf(slug);
			if (slot >= 0 && slot != own) {
				referred.set(slot);
			}
		}
	}

	private static boolean isSlug(String text) {
		return !text.isEmpty() && text.length() <= MAX_SLUG && text.chars()
			.allMatch(letter -> letter == '-' || letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9');
	}

	/** Whether there are any. */
	boolean leaveAnyOut() {
		unreferred.andNot(referred);
		return !unreferred.isEmpty();
	}

	/** Whether the record is one of them. */
	boolean leaveOut(SeedRecord record) {
		int slot = index.numberOf(record.slug());
		return slot >= 0 && MEANT_FOR_OTHERS.contains(record.type()) && unreferred.get(slot);
	}

}
