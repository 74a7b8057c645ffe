package org.briefingapi.area;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.briefingapi.dataset.ExportTable;
import org.briefingapi.dataset.ListRelation;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.dataset.RecordTable;
import org.briefingapi.dataset.SeedQueries;

import org.springframework.stereotype.Component;

/** The columns of areas, for loads and exports. */
@Component
class AreaStore implements RecordStore<NewArea> {

	private final Areas areas;

	AreaStore(Areas areas) {
		this.areas = areas;
	}

	@Override
	public RecordTable<NewArea> table() {
		return new RecordTable<>("Area", "area", "name", NewArea.class);
	}

	@Override
	public void add(List<NewArea> records, UnaryOperator<String> origins) {
		areas.add(records);
	}

	@Override
	public void revise(List<NewArea> records, UnaryOperator<String> origins) {
		areas.revise(records);
	}

	@Override
	public SeedQueries seedQueries() {
		return SeedQueries.of("""
				select slug, slug, slug, name, definition, broader, note from area where slug in (:slugs) order by
				slug""").withList("aliases", """
				select area, id, name as item from area_name where area in (:slugs) and ordinal > 0 and not misnomer
				order by area, ordinal""").withList("misnomers", """
				select area, id, name as item from area_name where area in (:slugs) and misnomer order by area,
				ordinal""");
	}

	@Override
	public List<ListRelation> lists() {
		return List.of(new ListRelation("Area.narrower", "area where broader is not null", "broader"),
				new ListRelation("areas", "agreed_area", "node"));
	}

	@Override
	public List<ExportTable> exportTables() {
		return List.of(new ExportTable("areas", "An area of cooperation.", """
				slug, name, definition, broader, note from area order by slug"""),
				new ExportTable("area-names", "The name of an area (ordinal 0), an alias or a wrong label.", """
						area, ordinal, name, misnomer from area_name order by area, ordinal"""),
				new ExportTable("agreed-areas", "An area that a source names for a proposal or an agreement.", """
						node as record, ordinal, area, heading from agreed_area order by node, ordinal"""));
	}

	@Override
	public Set<String> derivedFields() {
		return Set.of("broader");
	}

}
