package org.briefingapi.statement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import org.briefingapi.database.RowWriter;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.graphql.NodeFinder;
import org.briefingapi.graphql.Nodes.Reference;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.Facet;
import org.briefingapi.paging.GroupCount;
import org.briefingapi.paging.ListRequest;
import org.briefingapi.paging.Order.Key;
import org.briefingapi.paging.Order;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.paging.ParentJoin;
import org.briefingapi.paging.Records;
import org.briefingapi.search.SearchType;
import org.briefingapi.search.TextSearch;
import org.briefingapi.snapshot.SlugAliases;
import org.briefingapi.source.Citations;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statements. */
@Component
public class Statements implements NodeFinder<Statement> {

	/** The maximum number of rows in one count. */
	private static final int MAX_ROWS = 1000;

	/**
	 * The maximum number of groups that the rows are computed from: several days form one
	 * week.
	 */
	private static final int MAX_GROUPS = 10_000;

	private static final Key<StatementEntity> SLUG = Key.text("slug", statement -> statement.slug);

	private static final Order<StatementEntity> NEWEST_FIRST = Order.descending("SAID_ON",
			List.of(Key.date("earliest", statement -> statement.earliest), SLUG));

	private static final Order<StatementEntity> OLDEST_FIRST = Order.ascending("SAID_ON",
			List.of(Key.date("oldestFirst", statement -> statement.oldestFirst), SLUG));

	private static final Order<StatementEntity> BY_SPEAKER = Order.ascending("SPEAKER",
			List.of(Key.sharedText("speakerSortKey", statement -> statement.speakerSortKey), SLUG));

	private static final List<Order<StatementEntity>> ORDERS = List.of(NEWEST_FIRST, OLDEST_FIRST, BY_SPEAKER);

	private static final Map<String, String> LINK_KEYS = Map.of("earliest", "earliest", "slug", "statement");

	private static final ParentJoin BY_ACTOR = ParentJoin.over(VoiceEntity.class, "actor", "statement", LINK_KEYS);

	private static final ParentJoin ABOUT_ACTOR = ParentJoin.over(AboutEntity.class, "subject", "statement", LINK_KEYS);

	private static final ParentJoin ABOUT_AREA = ParentJoin.over(TopicEntity.class, "area", "statement", LINK_KEYS);

	private static final ParentJoin AT_EVENT = ParentJoin.own("event");

	private static final ParentJoin IN_TEXT = ParentJoin.own("standsIn");

	/** The filters that an index supports, most selective first. */
	private static final List<Narrowing> NARROWINGS = List.of(new Narrowing(StatementFilter::events, AT_EVENT),
			new Narrowing(StatementFilter::in, IN_TEXT), new Narrowing(StatementFilter::about, ABOUT_ACTOR),
			new Narrowing(StatementFilter::speakers, ParentJoin.own("speaker")),
			new Narrowing(StatementFilter::onBehalfOf, BY_ACTOR), new Narrowing(StatementFilter::areas, ABOUT_AREA));

	private final StatementRepository repository;

	private final StatementMapper mapper;

	private final StatementLinks links;

	private final Citations citations;

	private final RowWriter rows;

	private final ObjectProvider<TextSearch> search;

	private final Records<StatementEntity, Statement> records;

	Statements(StatementRepository repository, StatementMapper mapper, StatementLinks links, Citations citations,
			RowWriter rows, ObjectProvider<TextSearch> search, EntityManager entityManager, SlugAliases aliases) {
		this.repository = repository;
		this.mapper = mapper;
		this.links = links;
		this.citations = citations;
		this.rows = rows;
		this.search = search;
		this.records = new Records<>(entityManager, StatementEntity.class, Statement.class, mapper::toStatement,
				aliases);
	}

	@Override
	public Lookup<Statement> records() {
		return records;
	}

	Connection<Statement> page(@Nullable StatementFilter filter, @Nullable OrderBy order, PageRequest page) {
		Order<StatementEntity> by = Order.chosen(ORDERS, order);
		String list = "statements" + filter;
		// for one parent, an index has this order
		Narrowed narrowed = (by == NEWEST_FIRST) ? narrowed(filter) : null;
		return (narrowed != null)
				? records.pages().page(list, narrowed.link(), narrowed.parent(), conditions(filter), by, page)
				: records.pages().page(list, conditions(filter), by, page);
	}

	private static @Nullable Narrowed narrowed(@Nullable StatementFilter filter) {
		if (filter != null) {
			for (Narrowing each : NARROWINGS) {
				List<String> parents = each.list().apply(filter);
				if (parents != null && parents.size() == 1) {
					return new Narrowed(each.link(), parents.get(0));
				}
			}
		}
		return null;
	}

	/**
	 * The number of matching statements for each combination of values, highest number
	 * first.
	 */
	List<StatementCount> counts(List<StatementDimension> dimensions, @Nullable StatementFilter filter) {
		List<Facet> facets = dimensions.stream().map(StatementDimension::facet).toList();
		Conditions conditions = conditions(filter);
		Narrowed narrowed = narrowed(filter);
		List<GroupCount> tallies = (narrowed != null)
				? records.pages().counts(narrowed.link(), narrowed.parent(), conditions, facets, MAX_GROUPS)
				: records.pages().counts(conditions, facets, MAX_GROUPS);
		Map<List<@Nullable String>, Integer> counts = new LinkedHashMap<>();
		tallies.forEach(tally -> counts.merge(tally.values(), tally.count(), Integer::sum));
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<List<@Nullable String>, Integer>comparingByValue().reversed())
			.limit(MAX_ROWS)
			.map(count -> new StatementCount(IntStream.range(0, dimensions.size())
				.mapToObj(i -> new StatementCount.Key(dimensions.get(i), count.getKey().get(i)))
				.toList(), count.getValue()))
			.toList();
	}

	/**
	 * The condition that an item refers to a statement that matches a filter.
	 * @param path the path of the filter in the request
	 * @param reference the attribute of the item with the slug of the statement
	 */
	public Condition matching(StatementFilter filter, String path, String reference) {
		return Condition.exists(StatementEntity.class, "slug", reference, filter.conditions(path, this::found));
	}

	private Conditions conditions(@Nullable StatementFilter filter) {
		return StatementFilter.conditions(filter, this::found);
	}

	private Collection<String> found(String text, String path) {
		return search.getObject().slugs(SearchType.STATEMENT, text, path);
	}

	/**
	 * A page of the statements by each actor, or by others on the actor's behalf, newest
	 * first.
	 * @param asOf omits later statements; null for no limit
	 */
	public Map<String, Connection<Statement>> ofActors(Collection<String> actors, ListRequest<StatementFilter> request,
			@Nullable LocalDate asOf) {
		return pages("Actor.statements", BY_ACTOR, actors, request, asOf);
	}

	/**
	 * A page of the statements about each actor, newest first.
	 * @param asOf omits later statements; null for no limit
	 */
	public Map<String, Connection<Statement>> aboutActors(Collection<String> actors,
			ListRequest<StatementFilter> request, @Nullable LocalDate asOf) {
		return pages("Actor.statementsAbout", ABOUT_ACTOR, actors, request, asOf);
	}

	/**
	 * A page of the statements about each area or an area below it, newest first.
	 * @param asOf omits later statements; null for no limit
	 */
	public Map<String, Connection<Statement>> aboutAreas(Collection<String> areas, ListRequest<StatementFilter> request,
			@Nullable LocalDate asOf) {
		return pages("Area.statements", ABOUT_AREA, areas, request, asOf);
	}

	/**
	 * A page of the statements at each event, newest first.
	 * @param asOf omits later statements; null for no limit
	 */
	public Map<String, Connection<Statement>> atEvents(Collection<String> events, ListRequest<StatementFilter> request,
			@Nullable LocalDate asOf) {
		return pages("Event.statements", AT_EVENT, events, request, asOf);
	}

	private Map<String, Connection<Statement>> pages(String list, ParentJoin link, Collection<String> parents,
			ListRequest<StatementFilter> request, @Nullable LocalDate asOf) {
		Conditions conditions = conditions(request.filter()).given(asOf, day -> Condition.atMost("earliest", day))
			.given(asOf, day -> Condition.any(Condition.known("said"), Citations.attestedBy(day)));
		return records.pages()
			.pages(list + request.filter() + asOf, link, parents, conditions, NEWEST_FIRST, request.page());
	}

	/** The subjects of each statement, in the order of the data. */
	Map<String, List<Reference>> subjects(Collection<String> statements) {
		return repository.findAbout(statements)
			.stream()
			.collect(Collectors.groupingBy(about -> about.statement,
					Collectors.mapping(about -> new Reference(about.subjectType, about.subject), Collectors.toList())));
	}

	/**
	 * The numbers of dated statements up to a day that an actor, or others on its behalf,
	 * made about each other actor, and those that each other actor made about it.
	 */
	public List<Exchange> exchanges(String actor, LocalDate asOf) {
		return repository.countExchanges(actor, asOf, PartialDate.UNDATED);
	}

	/** Records new statements. */
	@Transactional
	public void add(List<NewStatement> added) {
		List<StatementEntity> entities = toEntities(added);
		entities.forEach(rows::add);
		addParts(added, entities);
		rows.flush();
	}

	/** Replaces statements that are recorded already. */
	@Transactional
	public void revise(List<NewStatement> revised) {
		revise(revised, true);
	}

	/**
	 * Replaces statements that are recorded already.
	 * @param parts whether links and citations are replaced, too
	 */
	@Transactional
	public void revise(List<NewStatement> revised, boolean parts) {
		List<String> slugs = revised.stream().map(NewStatement::slug).toList();
		List<StatementEntity> entities = toEntities(revised);
		entities.forEach(rows::replace);
		if (parts) {
			links.clear(slugs);
			citations.clear(slugs);
			addParts(revised, entities);
		}
		rows.flush();
	}

	private List<StatementEntity> toEntities(List<NewStatement> statements) {
		Map<String, String> speakers = links
			.sortKeys(statements.stream().map(NewStatement::speaker).distinct().toList());
		return statements.stream().map(statement -> {
			String text = statement.text();
			boolean quoted = statement.isVerbatim() && statement.kind() != StatementKind.PARAPHRASE;
			String label = (statement.label() != null) ? statement.label() : Headline.of(text, quoted);
			return mapper.toEntity(statement, label, text, statement.isVerbatim(), statement.reason(),
					speakers.get(statement.speaker()));
		}).toList();
	}

	private void addParts(List<NewStatement> statements, List<StatementEntity> entities) {
		statements.forEach(statement -> citations.addRenditions(statement.slug(), statement.preferredFirst(),
				statement.citations()));
		links.add(entities, statements.stream().collect(Collectors.toMap(NewStatement::slug, NewStatement::about)));
	}

	/** A filter that is equal to a link to one parent if it has a single value. */
	private record Narrowing(Function<StatementFilter, @Nullable List<String>> list, ParentJoin link) {
	}

	/** A list of the items that are linked to one parent. */
	private record Narrowed(ParentJoin link, String parent) {
	}

}
