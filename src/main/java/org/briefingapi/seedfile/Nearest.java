package org.briefingapi.seedfile;

import java.util.Collection;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds the text with the smallest Levenshtein distance to a given one. */
public class Nearest {

	private static final int LEAST_TOLERANCE = 2;

	private final String wanted;

	private int tolerance;

	private @Nullable String found;

	public Nearest(String wanted) {
		this.wanted = wanted;
		this.tolerance = Math.max(LEAST_TOLERANCE, wanted.length() / 3);
	}

	/** The nearest candidate; null if none is near. */
	public static @Nullable String to(String wanted, Collection<String> candidates) {
		Nearest nearest = new Nearest(wanted);
		candidates.forEach(nearest::offer);
		return nearest.found();
	}

	public void offer(String candidate) {
		if (Math.abs(candidate.length() - wanted.length()) > tolerance) {
			return;
		}
		int distance = new LevenshteinDistance(tolerance).apply(wanted, candidate);
		if (distance >= 0 && (found == null || distance < tolerance
				|| (distance == tolerance && candidate.compareTo(found) < 0))) {
			tolerance = distance;
			found = candidate;
		}
	}

	/** Makes a candidate the result, whatever is offered later. */
	public void settle(String candidate) {
		tolerance = 0;
		found = candidate;
	}

	public @Nullable String found() {
		return found;
	}

}
