package org.briefingapi.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of records that have pages: an index, and one for each record. */
public enum RecordKind {

	/** Actors speak, agree, propose or publish. */
	ACTORS("Actor", "actor"),
	/** Utterances. */
	STATEMENTS("Statement", "statement"),
	/** Agreements and programmes. */
	AGREEMENTS("Agreement", "agreement"),
	/** Proposals that may never happen. */
	PROPOSALS("Proposal", "proposal"),
	/** Occasions. */
	EVENTS("Event", "event"),
	/** Cooperation areas. */
	AREAS("Area", "area"),
	/** Points on which sources do not agree. */
	DIVERGENCES("Divergence", "divergence"),
	/** Published texts. */
	SOURCES("Source", "source"),
	/** Things that the sources leave open; these have an index alone. */
	GAPS("Gap", "gap");

	private final String type;

	private final String singular;

	RecordKind(String type, String singular) {
		this.type = type;
		this.singular = singular;
	}

	/** The segment of addresses, and the noun in the plural. */
	public String plural() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The noun. */
	public String singular() {
		return singular;
	}

	/** The name of the type in the schema. */
	String type() {
		return type;
	}

	/** The path of a record, from the root of the site. */
	public static String path(String type, String slug) {
		return ofType(type).plural() + "/" + slug;
	}

	/** The noun in the plural for the constant of a type, such as {@code ACTOR}. */
	public static String pluralOf(String constant) {
		return Arrays.stream(values())
			.filter(kind -> kind.singular.equals(constant.toLowerCase(Locale.ROOT)))
			.findFirst()
			.map(RecordKind::plural)
			.orElse(constant);
	}

	static RecordKind ofPlural(String plural) {
		return valueOf(plural.toUpperCase(Locale.ROOT));
	}

	static RecordKind ofType(String type) {
		return find(type).orElseThrow(() -> new IllegalArgumentException(type + " has no page"));
	}

	static Optional<RecordKind> find(String type) {
		return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
	}

}
