package org.briefingapi.suggestion;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.briefingapi.graphql.Names;

/**
 * Finds the names nearest to an unknown slug: equal codes and names first, then names
 * with common words, then names at a small Levenshtein distance.
 */
final class NearNames {

	private static final int MAX = 3;

	/** Added to a distance in letters: any name with a common word is nearer. */
	private static final int SPELLING = 1000;

	private static final int FAR = Integer.MAX_VALUE;

	private final String wanted;

	private final Set<String> words;

	private final LevenshteinDistance distance;

	NearNames(String slug) {
		this.wanted = folded(slug);
		this.words = words(wanted);
		int letters = wanted.length();
		// to change each letter of a short word gives any other one
		this.distance = new LevenshteinDistance(Math.min((letters - 1) / 2, Math.max(2, letters / 3)));
	}

	/**
	 * The slugs of the nearest records, nearest first.
	 * @param names the names of each record, by slug
	 */
	List<String> among(Map<String, List<String>> names) {
		Map<String, Integer> near = new TreeMap<>();
		names.forEach((slug, called) -> near.put(slug, distance(slug, called)));
		// an equal name excludes all others
		int most = near.containsValue(0) ? 0 : FAR - 1;
		return near.entrySet()
			.stream()
			.filter(each -> each.getValue() <= most)
			.sorted(Map.Entry.comparingByValue())
			.limit(MAX)
			.map(Map.Entry::getKey)
			.toList();
	}

	private int distance(String slug, List<String> names) {
		return Stream.concat(Stream.of(slug), names.stream()).mapToInt(name -> apart(folded(name))).min().orElse(FAR);
	}

	private int apart(String name) {
		if (name.equals(wanted) || name.replace(".", "").equals(wanted)) {
			return 0;
		}
		Set<String> shared = words(name);
		int others = shared.size();
		shared.retainAll(words);
		int missing = words.size() - shared.size();
		if (!shared.isEmpty() && missing < words.size()) {
			return 10 * missing + Math.min(9, others - shared.size()) + 1;
		}
		int letters = distance.apply(wanted, name);
		return (letters < 0) ? FAR : SPELLING + letters;
	}

	private static String folded(String name) {
		return Names.fold(name.replace('-', ' '));
	}

	private static Set<String> words(String name) {
		return new HashSet<>(Arrays.asList(name.split("[^\\p{L}\\p{N}]+")));
	}

}
