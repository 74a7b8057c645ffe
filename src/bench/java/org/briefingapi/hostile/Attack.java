package org.briefingapi.hostile;

import java.io.IOException;
import java.util.Random;

/** A kind of attack, made by several attackers at once. */
record Attack(String name, Attacker attacker) {

	/** An attacker, which repeats its attack until its time is over. */
	interface Attacker {

		void attack(Wire wire, Random random) throws IOException, InterruptedException;

	}

}
