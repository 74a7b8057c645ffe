package org.briefingapi.seedfile;

import java.util.Collection;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Looks for the text most like a given one. */
public class Nearest {

	private static final int LEAST_TOLERANCE = 2;

	private final String wanted;

	private int tolerance;

	private @Nullable String found;

	public Nearest(String wanted) {
		this.wanted = wanted;
		this.tolerance = Math.max(LEAST_TOLERANCE, wanted.length() / 3);
	}

	/** The text most like it; null if none is much like it. */
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

	/** Takes this one; no later offer replaces it. */
	public void settle(String candidate) {
		tolerance = 0;
		found = candidate;
	}

	public @Nullable String found() {
		return found;
	}

}
