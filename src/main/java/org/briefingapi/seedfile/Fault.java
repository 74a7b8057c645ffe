package org.briefingapi.seedfile;

import java.util.Comparator;

/**
 * A fault at a place in the seed data; the message says what is wrong and what would be
 * right.
 */
public record Fault(String file, int line, String message) implements Comparable<Fault> {

	private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file)
		.thenComparingInt(Fault::line)
		.thenComparing(Fault::message);

	@Override
	public int compareTo(Fault other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return file + ":" + line + ": " + message;
	}

}
