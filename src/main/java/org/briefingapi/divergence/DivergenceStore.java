package org.briefingapi.divergence;

import java.util.List;
import java.util.function.UnaryOperator;

import org.briefingapi.dataset.ExportTable;
import org.briefingapi.dataset.ListRelation;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.dataset.RecordTable;
import org.briefingapi.dataset.SeedQueries;

import org.springframework.stereotype.Component;

/** The columns of divergences, for loads and exports. */
@Component
class DivergenceStore implements RecordStore<NewDivergence> {

	private final Divergences divergences;

	DivergenceStore(Divergences divergences) {
		this.divergences = divergences;
	}

	@Override
	public RecordTable<NewDivergence> table() {
		return new RecordTable<>("Divergence", "divergence", "question", NewDivergence.class);
	}

	@Override
	public void add(List<NewDivergence> records, UnaryOperator<String> origins) {
		divergences.add(records);
	}

	@Override
	public void revise(List<NewDivergence> records, UnaryOperator<String> origins) {
		divergences.revise(records);
	}

	@Override
	public SeedQueries seedQueries() {
		return SeedQueries.of("""
				select slug, slug, slug, entry, property, kind, question, note from divergence where slug in
				(:slugs) order by slug""").withParts("readings", """
				select divergence, id, content as "value", reason, preferred from reading where divergence in
				(:slugs) order by divergence, ordinal""");
	}

	@Override
	public List<ListRelation> lists() {
		return List.of(new ListRelation("divergences", "divergence", "entry"),
				new ListRelation("Divergence.readings", "reading", "divergence"), new ListRelation("Actor.divergences",
						"divergence d join involvement i on i.entry = d.entry", "i.actor"));
	}

	@Override
	public List<ExportTable> exportTables() {
		return List.of(new ExportTable("divergences", "A point on which sources do not agree.", """
				slug, entry, entry_type, property, kind, question, note from divergence order by slug"""),
				new ExportTable("readings", "One answer to a divergence.", """
						divergence, ordinal, content, reason, preferred from reading order by divergence, ordinal"""));
	}

}
