package org.briefingapi.web;

import java.util.HashMap;
import java.util.Map;

/**
 * An amount that all clients share, of connections or of bytes. One client can take only
 * a part of it.
 */
public final class SharedBudget {

	private final long total;

	private final long share;

	private final Map<String, Long> takenBy = new HashMap<>();

	private long taken;

	/**
	 * A budget.
	 * @param share how much of the total one client may take
	 */
	public SharedBudget(long total, long share) {
		this.total = total;
		this.share = share;
	}

	/** Takes an amount for a client, unless there is too little left. */
	public synchronized Outcome take(String client, long amount) {
		long ofClient = takenBy.getOrDefault(client, 0L);
		if (ofClient + amount > share) {
			return Outcome.SHARE_USED_UP;
		}
		if (taken + amount > total) {
			return Outcome.ALL_USED_UP;
		}
		taken += amount;
		takenBy.put(client, ofClient + amount);
		return Outcome.TAKEN;
	}

	/** Gives back what was taken for a client. */
	public synchronized void giveBack(String client, long amount) {
		taken -= amount;
		takenBy.computeIfPresent(client, (key, ofClient) -> (ofClient > amount) ? ofClient - amount : null);
	}

	public synchronized long taken() {
		return taken;
	}

	/** The result of taking an amount. */
	public enum Outcome {

		/** It was taken. */
		TAKEN,
		/** The client has too much of it already. */
		SHARE_USED_UP,
		/** All clients together have too much of it. */
		ALL_USED_UP

	}

}
