package org.briefingapi.seedload;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Gives the first source in the chain of derivation of a source; the source itself if it
 * derives from none.
 *
 * @param derivations the direct origin of each derived source
 */
record Origins(Map<String, String> derivations) implements UnaryOperator<String> {

	@Override
	public String apply(String source) {
		String origin = source;
		while (derivations.containsKey(origin)) {
			origin = derivations.get(origin);
		}
		return origin;
	}

}
