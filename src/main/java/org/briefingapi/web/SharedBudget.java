package org.briefingapi.web;

import java.util.HashMap;
import java.util.Map;

/**
 * A budget that all clients share, for example of connections or of bytes. One client can
 * use only a part of it.
 */
public final class SharedBudget {

	private final long total;

	private final long share;

	private final Map<String, Long> takenBy = new HashMap<>();

	private long taken;

	/**
	 * Create a budget.
	 * @param share the maximum part of the total for one client
	 */
	public SharedBudget(long total, long share) {
		this.total = total;
		this.share = share;
	}

	/** Takes an amount for a client, if enough is left. */
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

	/** Gives back an amount taken for a client. */
	public synchronized void giveBack(String client, long amount) {
		taken -= amount;
		takenBy.computeIfPresent(client, (key, ofClient) -> (ofClient > amount) ? ofClient - amount : null);
	}

	public synchronized long taken() {
		return taken;
	}

	/** The result of taking an amount. */
	public enum Outcome {

		/** The amount was taken. */
		TAKEN,
		/** The client has used up its share. */
		SHARE_USED_UP,
		/** The whole budget is used up. */
		ALL_USED_UP

	}

}
