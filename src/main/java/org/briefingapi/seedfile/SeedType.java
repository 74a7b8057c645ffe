package org.briefingapi.seedfile;

/**
 * The types of records, in the order in which they are loaded: the foreign keys of a type
 * refer to rows of earlier types. Each type has files of its own.
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

	/** The base name of its files. */
	public String plural() {
		return plural;
	}

	/** Its name in the JSON Schemas. */
	public String singular() {
		return noun.substring(noun.indexOf(' ') + 1);
	}

	/** Its name in the GraphQL schema. */
	public String schemaType() {
		return schemaType;
	}

	/** Its name in a sentence, with the article. */
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
