package org.briefingapi.http;

/** Tells when what is done again and again does not get faster any more. */
final class Pace {

	/** Compilers come late, and a busy machine makes a round slow. */
	private static final int ROUNDS_IN_VAIN = 8;

	private static final double LESS = 0.95;

	private double best = Double.MAX_VALUE;

	private int inVain;

	/** Notes how long a round took; whether rounds still get shorter. */
	boolean falls(long round) {
		boolean less = round < LESS * best;
		best = less ? round : best;
		inVain = less ? 0 : inVain + 1;
		return inVain < ROUNDS_IN_VAIN;
	}

}
