package org.briefingapi.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.briefingapi.dataset.ExportTable;
import org.briefingapi.dataset.ListRelation;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.dataset.RecordTable;
import org.briefingapi.dataset.SeedQueries;

import org.springframework.stereotype.Component;

/** The columns of sources, for loads and exports. */
@Component
class SourceStore implements RecordStore<NewSource> {

	private final Sources sources;

	SourceStore(Sources sources) {
		this.sources = sources;
	}

	@Override
	public RecordTable<NewSource> table() {
		return new RecordTable<>("Source", "source", "title", NewSource.class);
	}

	@Override
	public void add(List<NewSource> records, UnaryOperator<String> origins) {
		sources.add(records, originsOf(records, origins));
	}

	@Override
	public void revise(List<NewSource> records, UnaryOperator<String> origins) {
		sources.revise(records, originsOf(records, origins));
	}

	@Override
	public SeedQueries seedQueries() {
		return SeedQueries.of("""
				select slug, slug, slug, title, case when title_given = 'OURS' then 'ours' end as title_given,
				publisher, author, url, kind, published_on, language, derived_from, text_digest, extent, note from
				source where slug in (:slugs) order by slug""");
	}

	@Override
	public List<ListRelation> lists() {
		return List.of(new ListRelation("citations", "citation", "cited"));
	}

	@Override
	public List<ExportTable> exportTables() {
		return List.of(new ExportTable("sources", "A published text, one per row.", """
				slug, title, title_given, publisher, author, url, kind, published_on, language, derived_from,
				origin, text_digest, extent, note from source order by slug"""), new ExportTable("citations",
				"A place in a source that bears out a record, or the part of it that cited names.", """
						cited, ordinal, node as record, source, locator, passage, certainty, verification, starts_at,
						ends_at, changes, rendition from citation order by cited, ordinal"""),
				new ExportTable("renditions", "The words of a statement in one source; the first one is preferred.", """
						node as statement, ordinal, source, locator, wording, passage, attributed_to, certainty from
						citation where rendition order by cited, ordinal"""), new ExportTable("found-in",
						"Another source in which a passage stands that was not found in its own.", """
								cited, ordinal, source from found_in order by cited, ordinal, source"""));
	}

	@Override
	public Set<String> derivedFields() {
		return Set.of("derivedFrom", "kind");
	}

	@Override
	public Set<String> factFields() {
		return derivedFields();
	}

	@Override
	public void derive(List<String> slugs, Set<String> types, UnaryOperator<String> origins) {
		if (types.contains("Source")) {
			sources.refreshOrigins(originsOf(slugs, origins));
		}
	}

	private static Map<String, String> originsOf(List<NewSource> records, UnaryOperator<String> origins) {
		return originsOf(records.stream().map(NewSource::slug).toList(), origins);
	}

	private static Map<String, String> originsOf(Collection<String> slugs, UnaryOperator<String> origins) {
		return slugs.stream().collect(Collectors.toMap(slug -> slug, origins));
	}

}
