package org.briefingapi.export;

import java.util.ArrayList;
import java.util.List;

import org.briefingapi.dataset.ExportTable;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.seedload.RecordStores;

import org.springframework.stereotype.Component;

/** The tables that are exported: those of records, of their parts, and of the whole. */
@Component
class ExportTables {

	private static final List<ExportTable> OF_THE_WHOLE = List.of(
			new ExportTable("involvements", "An actor that takes part in an entry, or is spoken of in it.", """
					entry, entry_type, actor from involvement order by entry, actor"""),
			new ExportTable("gaps", "A fact about an entry that the sources leave open.", """
					entry, entry_type, kind, amount from gap order by entry, kind"""),
			new ExportTable("slug-aliases", "A further slug under which a record answers.",
					"alias, node as record from slug_alias order by alias"),
			new ExportTable("records", "When each record, of any type, came in and was revised.", """
					slug, type, digest, recorded_at, revised_at from node order by slug"""),
			new ExportTable("changes", "A record that a load after the first one added, corrected or removed.", """
					number, slug, type, kind, label, cause, change.recorded_at, version from change
					join edition on edition.recorded_at = change.recorded_at
					order by number"""), new ExportTable("change-subjects", "Which records a change concerns.", """
					number, subject from change_subject order by number, subject"""),
			new ExportTable("change-actors", "Which actors a change concerns, by the earliest day of the record.", """
					number, actor, earliest from change_actor order by number, actor, earliest"""),
			new ExportTable("dataset", "The data set as a whole; one row.",
					"""
							version, title, covers_from, covers_until, licence, contact, loaded_at from dataset order by id"""));

	private final List<ExportTable> all = new ArrayList<>();

	ExportTables(RecordStores stores) {
		List<List<ExportTable>> ofStores = stores.all().stream().map(RecordStore::exportTables).toList();
		ofStores.forEach(tables -> all.add(tables.get(0)));
		ofStores.forEach(tables -> all.addAll(tables.subList(1, tables.size())));
		all.addAll(OF_THE_WHOLE);
	}

	List<ExportTable> all() {
		return all;
	}

}
