package org.briefingapi.seedload;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The first source in each chain of derivation.
 *
 * @param derivations what each derived source derives from
 */
record Origins(Map<String, String> derivations) {

	/** The origin of each source; its own slug if it derives from none. */
	Map<String, String> of(Collection<String> sources) {
		return sources.stream().collect(Collectors.toMap(Function.identity(), this::of));
	}

	private String of(String source) {
		String origin = source;
		while (derivations.containsKey(origin)) {
			origin = derivations.get(origin);
		}
		return origin;
	}

}
