package org.briefingapi.seed;

/**
 * The types of records, each with a file of its own, in the order in which they are
 * loaded: a type refers to rows of earlier ones.
 */
enum SeedType {

	SOURCE("sources", "Source", "a source"), ACTOR("actors", "Actor", "an actor"),
	AREA("areas", "CooperationArea", "an area"), EVENT("events", "Event", "an event"),
	PROPOSAL("proposals", "Proposal", "a proposal"), AGREEMENT("agreements", "Agreement", "an agreement"),
	STATEMENT("statements", "Statement", "a statement"), DIVERGENCE("divergences", "Divergence", "a divergence");

	private final String plural;

	private final String schemaType;

	private final String noun;

	SeedType(String plural, String schemaType, String noun) {
		this.plural = plural;
		this.schemaType = schemaType;
		this.noun = noun;
	}

	/** The name of its files, without their ending. */
	String plural() {
		return plural;
	}

	/** The name in JSON Schema. */
	String singular() {
		return noun.substring(noun.indexOf(' ') + 1);
	}

	/** The name in the GraphQL schema. */
	String schemaType() {
		return schemaType;
	}

	/** The name in a sentence, with its article. */
	String noun() {
		return noun;
	}

	static SeedType ofPlural(String plural) {
		for (SeedType type : values()) {
			if (type.plural().equals(plural)) {
				return type;
			}
		}
		throw new IllegalArgumentException(plural);
	}

	static SeedType ofSingular(String singular) {
		for (SeedType type : values()) {
			if (type.singular().equals(singular)) {
				return type;
			}
		}
		throw new IllegalArgumentException(singular);
	}

}
