package org.briefingapi.seedfile;

/**
 * The types of records, each with a file of its own, in the order in which they are
 * loaded: a type refers to rows of earlier ones.
 */
public enum SeedType {

	SOURCE("sources", "Source", "a source"), ACTOR("actors", "Actor", "an actor"), AREA("areas", "Area", "an area"),
	EVENT("events", "Event", "an event"), PROPOSAL("proposals", "Proposal", "a proposal"),
	AGREEMENT("agreements", "Agreement", "an agreement"), STATEMENT("statements", "Statement", "a statement"),
	DIVERGENCE("divergences", "Divergence", "a divergence");

	private final String plural;

	private final String schemaType;

	private final String noun;

	SeedType(String plural, String schemaType, String noun) {
		this.plural = plural;
		this.schemaType = schemaType;
		this.noun = noun;
	}

	/** The name of its files, without their ending. */
	public String plural() {
		return plural;
	}

	/** The name in JSON Schema. */
	public String singular() {
		return noun.substring(noun.indexOf(' ') + 1);
	}

	/** The name in the GraphQL schema. */
	public String schemaType() {
		return schemaType;
	}

	/** The name in a sentence, with its article. */
	public String noun() {
		return noun;
	}

	public static SeedType ofSchema(String schemaType) {
		for (SeedType type : values()) {
			if (type.schemaType().equals(schemaType)) {
				return type;
			}
		}
		throw new IllegalArgumentException(schemaType);
	}

	public static SeedType ofPlural(String plural) {
		for (SeedType type : values()) {
			if (type.plural().equals(plural)) {
				return type;
			}
		}
		throw new IllegalArgumentException(plural);
	}

	public static SeedType ofSingular(String singular) {
		for (SeedType type : values()) {
			if (type.singular().equals(singular)) {
				return type;
			}
		}
		throw new IllegalArgumentException(singular);
	}

}
