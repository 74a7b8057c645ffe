package org.briefingapi.event;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.database.RowWriter;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.graphql.Names;
import org.briefingapi.graphql.NodeFinder;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.Order;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.Order.Key;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.paging.ParentJoin;
import org.briefingapi.paging.Records;
import org.briefingapi.snapshot.SlugAliases;
import org.briefingapi.source.Citations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The occasions that tie statements, agreements and proposals together. */
@Component
public class Events implements NodeFinder<Event> {

	private static final Key<EventEntity> SLUG = Key.text("slug", event -> event.slug);

	private static final Order<EventEntity> NEWEST_FIRST = Order.descending("HELD_ON",
			List.of(Key.date("earliest", event -> event.earliest), SLUG));

	private static final Order<EventEntity> BY_LABEL = Order.ascending("LABEL",
			List.of(Key.text("sortKey", event -> event.sortKey), SLUG));

	private static final List<Order<EventEntity>> ORDERS = List.of(NEWEST_FIRST, BY_LABEL);

	private static final ParentJoin OF_PARTICIPANT = ParentJoin.over(ParticipantEntity.class, "actor", "event",
			Map.of("earliest", "earliest", "slug", "event"));

	private static final PageRequest NEWEST = PageRequest.of(50, null, null, null);

	private final EventRepository repository;

	private final EventMapper mapper;

	private final Citations citations;

	private final RowWriter rows;

	private final Records<EventEntity, Event> records;

	Events(EventRepository repository, EventMapper mapper, Citations citations, RowWriter rows,
			EntityManager entityManager, SlugAliases aliases) {
		this.repository = repository;
		this.mapper = mapper;
		this.citations = citations;
		this.rows = rows;
		this.records = new Records<>(entityManager, EventEntity.class, Event.class, mapper::toEvent, aliases);
	}

	@Override
	public Lookup<Event> records() {
		return records;
	}

	Connection<Event> page(@Nullable EventFilter filter, @Nullable OrderBy order, PageRequest page) {
		return records.pages()
			.page("events" + filter, EventFilter.conditions(filter), Order.chosen(ORDERS, order), page);
	}

	/** The events that are part of a larger one, earliest first. */
	public List<Event> parts(String event) {
		return repository.findParts(event).stream().map(mapper::toEvent).toList();
	}

	/**
	 * The newest events, up to a day, in which all of these actors took part. An undated
	 * event counts once a source that attests it is published.
	 * @param actors at least one
	 */
	public Connection<Event> ofParticipants(List<String> actors, LocalDate day) {
		Conditions conditions = Conditions.NONE.and(Condition.atMost("earliest", day))
			.and(Condition.any(Condition.known("held"), Citations.attestedBy(day)));
		for (String other : actors.subList(1, actors.size())) {
			conditions = conditions.and(EventFilter.withParticipants(List.of(other)));
		}
		return records.pages()
			.page("Actor.events" + actors + day, OF_PARTICIPANT, actors.get(0), conditions, NEWEST_FIRST, NEWEST);
	}

	/**
	 * The slugs of the participants in each event, in the order of the data. Events
	 * without participants are absent.
	 */
	public Map<String, List<String>> participants(Collection<String> events) {
		return repository.findParticipants(events)
			.stream()
			.collect(Collectors.groupingBy(participant -> participant.event,
					Collectors.mapping(participant -> participant.actor, Collectors.toList())));
	}

	/** Records new events. */
	@Transactional
	public void add(List<NewEvent> added) {
		List<EventEntity> entities = added.stream().map(this::toEntity).toList();
		entities.forEach(rows::add);
		addParts(added, entities);
		rows.flush();
	}

	/** Replaces events that are recorded already. */
	@Transactional
	public void revise(List<NewEvent> revised) {
		List<String> slugs = revised.stream().map(NewEvent::slug).toList();
		repository.deleteParticipants(slugs);
		citations.clear(slugs);
		List<EventEntity> entities = revised.stream().map(this::toEntity).toList();
		entities.forEach(rows::replace);
		addParts(revised, entities);
		rows.flush();
	}

	private void addParts(List<NewEvent> added, List<EventEntity> entities) {
		for (int i = 0; i < added.size(); i++) {
			addParts(added.get(i), entities.get(i));
		}
	}

	private EventEntity toEntity(NewEvent event) {
		return mapper.toEntity(event, Names.sortKey(event.label()));
	}

	private void addParts(NewEvent event, EventEntity entity) {
		citations.add(event.slug(), event.slug(), event.citations());
		for (int i = 0; i < event.participants().size(); i++) {
			rows.add(mapper.toEntity(event.slug(), i, event.participants().get(i), entity.earliest));
		}
	}

}
