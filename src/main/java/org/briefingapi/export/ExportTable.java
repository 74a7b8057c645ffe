package org.briefingapi.export;

import java.util.List;

/**
 * A table as it is exported.
 *
 * @param name of the file, without its ending
 * @param about what a row is, as a sentence
 * @param select what is exported, in the order of the key
 */
record ExportTable(String name, String about, String select) {

	/** The tables of records first, then those of their parts, then the books. */
	static final List<ExportTable> ALL = List.of(
			new ExportTable("sources", "A published text, one per row.",
					"""
							slug, title, title_given, publisher, author, url, kind, published_on, language, derived_from, origin, text_digest, extent, note
							from source order by slug"""),
			new ExportTable("actors", "Someone who speaks, agrees, proposes or publishes.",
					"slug, name, kind, note from actor order by slug"),
			new ExportTable("areas", "An area of cooperation.",
					"slug, name, definition, broader, note from area order by slug"),
			new ExportTable("events", "An occasion.",
					"slug, label, kind, place, held, part_of, note from event order by slug"),
			new ExportTable("proposals", "What may never happen.",
					"slug, title, proposer, event, proposed, note from proposal order by slug"),
			new ExportTable("agreements", "What actors agreed to.",
					"""
							slug, title, kind, binding, concluded, signed_on, valid_from, valid_to, event, predecessor, stated_areas,
							areas_complete, note from agreement order by slug"""),
			new ExportTable("statements", "One utterance, in its preferred wording.",
					"""
							slug, label, kind, act, text, language, speaker, on_behalf_of, event, said, verbatim, preferred_because, note
							from statement order by slug"""),
			new ExportTable("divergences", "A point on which sources do not agree.",
					"slug, entry, entry_type, property, kind, question, note from divergence order by slug"),
			new ExportTable("citations",
					"A place in a source that bears out a record, or the part of it that cited names.",
					"""
							cited, ordinal, node as record, source, locator, passage, certainty, verification, starts_at, ends_at, changes, rendition
							from citation order by cited, ordinal"""),
			new ExportTable("renditions", "The words of a statement in one source; the first one is preferred.", """
					node as statement, ordinal, source, locator, wording, passage, attributed_to, certainty
					from citation where rendition order by cited, ordinal"""),
			new ExportTable("found-in", "Another source in which a passage stands that was not found in its own.",
					"cited, ordinal, source from found_in order by cited, ordinal, source"),
			new ExportTable("actor-names", "The name of an actor (ordinal 0) or an alias.",
					"actor, ordinal, name from actor_name order by actor, ordinal"),
			new ExportTable("actor-codes", "A code of an actor.",
					"actor, scheme, code from actor_code order by actor, ordinal"),
			new ExportTable("affiliations", "A tie between an actor and an organisation.",
					"""
							actor, ordinal, organisation, kind, title, from_date, to_date from affiliation order by actor, ordinal"""),
			new ExportTable("area-names", "The name of an area (ordinal 0), an alias or a wrong label.",
					"area, ordinal, name, misnomer from area_name order by area, ordinal"),
			new ExportTable("participants", "Who took part in an event.",
					"event, ordinal, actor from participant order by event, ordinal"),
			new ExportTable("milestones", "A step of a proposal or an agreement.",
					"""
							node as record, ordinal, status, reached, reported_as, note from milestone order by node, ordinal"""),
			new ExportTable("agreed-areas", "An area that a source names for a proposal or an agreement.",
					"node as record, ordinal, area, heading from agreed_area order by node, ordinal"),
			new ExportTable("positions", "Where an actor stands on a proposal.",
					"""
							proposal, ordinal, actor, stance, taken, reason, statement from position order by proposal, ordinal"""),
			new ExportTable("parties", "A party to an agreement.",
					"agreement, ordinal, actor, signatory, note from party order by agreement, ordinal"),
			new ExportTable("voices", "Who is heard in a statement, the speaker or whoever it is made for.",
					"statement, actor, speaker from voice order by statement, actor"),
			new ExportTable("subjects", "What a statement is about.",
					"statement, ordinal, subject, subject_type from about order by statement, ordinal"),
			new ExportTable("topics", "The areas that a statement is about, and all areas above them.",
					"statement, area from topic order by statement, area"),
			new ExportTable("readings", "One answer to a divergence.",
					"divergence, ordinal, content, reason, preferred from reading order by divergence, ordinal"),
			new ExportTable("involvements", "An actor that takes part in an entry, or is spoken of in it.",
					"entry, entry_type, actor from involvement order by entry, actor"),
			new ExportTable("gaps", "What the sources leave open about an entry.",
					"entry, entry_type, kind, amount from gap order by entry, kind"),
			new ExportTable("slug-aliases", "A further slug under which a record answers.",
					"alias, node as record from slug_alias order by alias"),
			new ExportTable("records", "When each record came in and was revised, whatever its type.",
					"slug, type, digest, recorded_at, revised_at from node order by slug"),
			new ExportTable("changes", "What a load after the first one added, corrected or removed.",
					"number, slug, type, kind, label, cause, recorded_at, version from change order by number"),
			new ExportTable("change-subjects", "Which records a change concerns.",
					"number, subject from change_subject order by number, subject"),
			new ExportTable("change-actors", "Which actors a change concerns, by the earliest day of the record.",
					"number, actor, earliest from change_actor order by number, actor, earliest"),
			new ExportTable("dataset", "The data set as a whole; one row.",
					"version, title, covers_from, covers_until, licence, contact, loaded_at from dataset order by id"));

}
