package org.briefingapi.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of records that have pages: an index, and one for each record. */
public enum RecordKind {

	/** Those who speak, agree, propose or publish. */
	ACTORS("Actor", "actor", List.of("name", "kinds", "memberOf")),
	/** Utterances. */
	STATEMENTS("Statement", "statement",
			List.of("speakers", "onBehalfOf", "about", "areas", "events", "sources", "kinds", "acts", "said",
					"contested")),
	/** Agreements and programmes. */
	AGREEMENTS("Agreement", "agreement", List.of("parties", "areas", "kinds", "statuses", "signed")),
	/** Proposals that may never happen. */
	PROPOSALS("Proposal", "proposal", List.of()),
	/** Occasions. */
	EVENTS("Event", "event", List.of("kinds", "participants", "held")),
	/** Cooperation areas. */
	AREAS("Area", "area", List.of("name", "broader")),
	/** Points on which sources do not agree. */
	DIVERGENCES("Divergence", "divergence", List.of("actors", "entries", "kinds", "resolved")),
	/** Published texts. */
	SOURCES("Source", "source", List.of());

	private final String type;

	private final String singular;

	private final List<String> filters;

	RecordKind(String type, String singular, List<String> filters) {
		this.type = type;
		this.singular = singular;
		this.filters = filters;
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

	/** The fields of the filter in the schema that the index takes as parameters. */
	List<String> filters() {
		return filters;
	}

	/** The path of a record, from the root of the site. */
	public static String path(String type, String slug) {
		return ofType(type).plural() + "/" + slug;
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
