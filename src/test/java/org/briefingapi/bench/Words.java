package org.briefingapi.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words for titles and passages. */
final class Words {

	private static final List<String> WORDS = List.of("Cyber", "defence", "partnership", "maritime", "security",
			"trade", "summit", "alliance", "dialogue", "council", "resilience", "energy", "climate", "joint",
			"declaration", "ministers", "agreed", "strengthen", "cooperation", "technology", "supply", "chains",
			"exercise", "region", "stability", "research", "space", "nuclear", "liaison", "office", "support",
			"sanctions", "transparent", "réforme", "Übung", "東京");

	private Words() {
	}

	/** A pair of words; different for each number up to the number of pairs. */
	static String pair(int number) {
		int first = number % WORDS.size();
		return WORDS.get(first) + " " + WORDS.get((first + 1 + number / WORDS.size()) % WORDS.size());
	}

	static String some(Draw draw, int count) {
		return IntStream.range(0, count).mapToObj(i -> draw.of(WORDS)).collect(Collectors.joining(" "));
	}

}
