package org.briefingapi.hostile;

import java.io.IOException;
import java.util.Random;

/** One kind of attack, which several attackers make at once. */
record Attack(String name, Attacker attacker) {

	/** One attacker, which attacks again and again until its time is over. */
	interface Attacker {

		void attack(Wire wire, Random random) throws IOException, InterruptedException;

	}

}
