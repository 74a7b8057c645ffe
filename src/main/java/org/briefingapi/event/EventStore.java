package org.briefingapi.event;

import java.util.List;
import java.util.function.UnaryOperator;

import org.briefingapi.dataset.EntryQueries;
import org.briefingapi.dataset.ExportTable;
import org.briefingapi.dataset.ListRelation;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.dataset.RecordTable;
import org.briefingapi.dataset.SeedQueries;

import org.springframework.stereotype.Component;

/** The columns of events, for loads and exports. */
@Component
class EventStore implements RecordStore<NewEvent> {

	private final Events events;

	EventStore(Events events) {
		this.events = events;
	}

	@Override
	public RecordTable<NewEvent> table() {
		return new RecordTable<>("Event", "event", "label", NewEvent.class);
	}

	@Override
	public void add(List<NewEvent> records, UnaryOperator<String> origins) {
		events.add(records);
	}

	@Override
	public void revise(List<NewEvent> records, UnaryOperator<String> origins) {
		events.revise(records);
	}

	@Override
	public SeedQueries seedQueries() {
		return SeedQueries.of("""
				select slug, slug, slug, label, kind, place, held as "date", part_of, note from event where slug in
				(:slugs) order by slug""").withList("participants", """
				select event, actor, actor as item from participant where event in (:slugs) order by event, ordinal""");
	}

	@Override
	public List<ListRelation> lists() {
		return List.of(new ListRelation("Event.participants", "participant", "event"));
	}

	@Override
	public List<ExportTable> exportTables() {
		return List.of(new ExportTable("events", "An occasion.", """
				slug, label, kind, place, held, part_of, note from event order by slug"""),
				new ExportTable("participants", "A participant in an event.", """
						event, ordinal, actor from participant order by event, ordinal"""));
	}

	@Override
	public EntryQueries entryQueries() {
		return new EntryQueries("held",
				"select actor, event, 'Event', earliest from participant where event in (:entries)", List.of());
	}

}
