package org.briefingapi.statement;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.briefingapi.dataset.EntryQueries;
import org.briefingapi.dataset.ExportTable;
import org.briefingapi.dataset.ListRelation;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.dataset.RecordTable;
import org.briefingapi.dataset.SeedQueries;

import org.springframework.stereotype.Component;

/** The columns of statements, for loads and exports. */
@Component
class StatementStore implements RecordStore<NewStatement> {

	private final Statements statements;

	private final StatementLinks links;

	StatementStore(Statements statements, StatementLinks links) {
		this.statements = statements;
		this.links = links;
	}

	@Override
	public RecordTable<NewStatement> table() {
		return new RecordTable<>("Statement", "statement", "label", NewStatement.class);
	}

	@Override
	public void add(List<NewStatement> records, UnaryOperator<String> origins) {
		statements.add(records);
	}

	@Override
	public void revise(List<NewStatement> records, UnaryOperator<String> origins) {
		statements.revise(records);
	}

	@Override
	public void revise(List<NewStatement> records, Set<String> fields, UnaryOperator<String> origins) {
		statements.revise(records, fields.isEmpty() || !ownFields().containsAll(fields));
	}

	@Override
	public Set<String> ownFields() {
		return Set.of("label", "act", "event", "language", "preferredBecause", "note");
	}

	@Override
	public SeedQueries seedQueries() {
		return SeedQueries
			.of("""
					select slug, slug, slug, label, kind, act, speaker, on_behalf_of, event, stands_in as "in", said, language,
					preferred_because, note from statement where slug in (:slugs) order by slug""")
			.withList("about", """
					select statement, subject, subject as item from about where statement in (:slugs) order by
					statement, ordinal""");
	}

	@Override
	public List<ListRelation> lists() {
		return List.of(new ListRelation("Statement.about", "about", "statement"),
				new ListRelation("Statement.renditions", "citation where rendition", "cited"));
	}

	@Override
	public List<ExportTable> exportTables() {
		return List.of(new ExportTable("statements", "One utterance, in its preferred wording.", """
				slug, label, kind, act, text, language, speaker, on_behalf_of, event, stands_in, said, verbatim,
				preferred_because, note from statement order by slug"""),
				new ExportTable("voices",
						"An actor heard in a statement: the speaker, or an actor for whom it is made.", """
								statement, actor, speaker from voice order by statement, actor"""),
				new ExportTable("subjects", "A subject of a statement.", """
						statement, ordinal, subject, subject_type from about order by statement, ordinal"""),
				new ExportTable("topics", "An area that a statement is about, or an area above that.",
						"statement, area from topic order by statement, area"));
	}

	@Override
	public EntryQueries entryQueries() {
		return new EntryQueries("said", """
				select actor, statement, 'Statement', earliest from voice where statement in (:entries) union select
				subject, statement, 'Statement', earliest from about where statement in (:entries) and subject_type
				= 'Actor'""", List.of("""
				select 'UNNAMED_SPEAKER', s.slug, 'Statement', 1 from statement s join actor a on a.slug = s.speaker
				where s.slug in (:entries) and a.kind = 'UNNAMED'"""));
	}

	@Override
	public List<String> generatedFields() {
		return List.of("label", "preferredBecause");
	}

	@Override
	public void deriveAll(Set<String> types) {
		if (types.contains("Actor")) {
			links.refreshVoices();
		}
		if (types.contains("Area")) {
			links.refreshTopics();
		}
	}

}
