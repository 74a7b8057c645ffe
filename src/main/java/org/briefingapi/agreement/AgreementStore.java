package org.briefingapi.agreement;

import java.util.List;
import java.util.function.UnaryOperator;

import org.briefingapi.area.AgreedAreas;
import org.briefingapi.dataset.EntryQueries;
import org.briefingapi.dataset.ExportTable;
import org.briefingapi.dataset.ListRelation;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.dataset.RecordTable;
import org.briefingapi.dataset.SeedQueries;
import org.briefingapi.milestone.Milestones;

import org.springframework.stereotype.Component;

/** The columns of agreements, for loads and exports. */
@Component
class AgreementStore implements RecordStore<NewAgreement> {

	private final Agreements agreements;

	AgreementStore(Agreements agreements) {
		this.agreements = agreements;
	}

	@Override
	public RecordTable<NewAgreement> table() {
		return new RecordTable<>("Agreement", "agreement", "title", NewAgreement.class);
	}

	@Override
	public void add(List<NewAgreement> records, UnaryOperator<String> origins) {
		agreements.add(records);
	}

	@Override
	public void revise(List<NewAgreement> records, UnaryOperator<String> origins) {
		agreements.revise(records);
	}

	@Override
	public SeedQueries seedQueries() {
		return SeedQueries.of("""
				select slug, slug, slug, title, kind, binding, signed_on, valid_from, valid_to, event, predecessor,
				stated_areas, areas_complete, note from agreement where slug in (:slugs) order by slug""")
			.withParts("parties", """
					select agreement, actor, actor, signatory, note from party where agreement in (:slugs) order by
					agreement, ordinal""")
			.withParts("milestones", Milestones.seedQuery())
			.withParts("areas", AgreedAreas.seedQuery());
	}

	@Override
	public List<ListRelation> lists() {
		return List.of(new ListRelation("Agreement.parties", "party", "agreement"),
				new ListRelation("Event.agreements", "agreement where event is not null", "event"));
	}

	@Override
	public List<ExportTable> exportTables() {
		return List.of(new ExportTable("agreements", "An agreement between actors.", """
				slug, title, kind, binding, concluded, signed_on, valid_from, valid_to, event, predecessor,
				stated_areas, areas_complete, note from agreement order by slug"""),
				new ExportTable("parties", "A party to an agreement.", """
						agreement, ordinal, actor, signatory, note from party order by agreement, ordinal"""));
	}

	@Override
	public EntryQueries entryQueries() {
		return new EntryQueries("concluded", """
				select actor, agreement, 'Agreement', earliest from party where agreement in (:entries) union select
				signatory, agreement, 'Agreement', earliest from party where agreement in (:entries) and signatory
				is not null""", List.of("""
				select 'UNNAMED_AREAS', a.slug, 'Agreement', a.stated_areas - cast(count(g.id) as int) from
				agreement a left join agreed_area g on g.node = a.slug where a.slug in (:entries) group by a.slug,
				a.stated_areas having a.stated_areas > count(g.id)"""));
	}

	@Override
	public List<String> releases() {
		return List.of("update agreement set predecessor = null where slug in (:slugs)");
	}

}
