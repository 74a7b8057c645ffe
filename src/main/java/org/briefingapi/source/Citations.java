package org.briefingapi.source;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.database.RowWriter;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.Facet;
import org.briefingapi.paging.KeysetQuery;
import org.briefingapi.paging.Order.Key;
import org.briefingapi.paging.Order;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.paging.ParentJoin;
import org.briefingapi.snapshot.DatasetCache;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The citations of records and of their parts. */
@Component
public class Citations {

	private static final Order<CitationEntity> BY_CITED = Order.ascending("CITED", List
		.of(Key.text("cited", citation -> citation.cited), Key.number("ordinal", citation -> citation.ordinal)));

	private static final ParentJoin OF_SOURCE = ParentJoin.own("source");

	/** The cited sources of an item. */
	public static final Facet SOURCE = Facet.over(CitationEntity.class, "cited", "source");

	private final Lookup<List<Citation>> citations = DatasetCache.lookup(Citation.class, this::readCitations);

	private final SourceRepository repository;

	private final SourceMapper mapper;

	private final RowWriter rows;

	private final KeysetQuery<CitationEntity, Citation> listing;

	Citations(SourceRepository repository, SourceMapper mapper, RowWriter rows, EntityManager entityManager) {
		this.repository = repository;
		this.mapper = mapper;
		this.rows = rows;
		this.listing = new KeysetQuery<>(entityManager, CitationEntity.class, mapper::toCitation);
	}

	/** The key of a part of a record, such as {@code nato-tokyo-office#milestones/2}. */
	public static String part(String slug, String part, int ordinal) {
		return slug + "#" + part + "/" + ordinal;
	}

	/** The condition that one of these sources is cited for an item. */
	public static Condition from(Collection<String> sources) {
		return Condition.exists(CitationEntity.class, "cited", "slug", Condition.in("source", sources));
	}

	/** The condition that a source published by that day is cited for an item. */
	public static Condition attestedBy(LocalDate day) {
		return Condition.exists(CitationEntity.class, "cited", "slug", Condition.exists(SourceEntity.class, "slug",
				"source", Condition.known("publishedOn"), Condition.atMost("earliest", day)));
	}

	/** The condition that an item has at least this many independent origins. */
	public static Condition minOrigins(long least) {
		return new MinOrigins(least);
	}

	/**
	 * The citations for each key, in the order of the data. Keys without citations are
	 * absent.
	 */
	public Map<String, List<Citation>> of(Collection<String> citedKeys) {
		return citations.get(citedKeys);
	}

	/** All citations, by key, in the order of the data. */
	public Lookup<List<Citation>> byCited() {
		return citations;
	}

	/**
	 * The earliest publication date of the sources cited for each key. Keys without a
	 * dated source are absent.
	 */
	public Map<String, LocalDate> attested(Collection<String> citedKeys) {
		return citedKeys.isEmpty() ? Map.of()
				: repository.findAttested(citedKeys)
					.stream()
					.collect(Collectors.toMap(row -> row.cited(), row -> row.day()));
	}

	private Map<String, List<Citation>> readCitations(Collection<String> citedKeys) {
		return repository.findCitations(citedKeys)
			.stream()
			.map(mapper::toCitation)
			.collect(Collectors.groupingBy(Citation::cited));
	}

	/**
	 * For each citation, the other sources whose texts contain its passage, if its own
	 * does not.
	 */
	List<List<Source>> foundIn(List<Citation> citations) {
		Map<String, List<Source>> byPlace = repository
			.findFoundIn(citations.stream().map(Citation::cited).distinct().toList())
			.stream()
			.collect(Collectors.groupingBy(row -> row.cited() + "@" + row.ordinal(),
					Collectors.mapping(row -> mapper.toSource(row.source()), Collectors.toList())));
		return citations.stream()
			.map(citation -> byPlace.getOrDefault(citation.cited() + "@" + citation.ordinal(), List.of()))
			.toList();
	}

	/** A page of the citations of each source, by the key of the record. */
	Map<String, Connection<Citation>> ofSources(Collection<String> sources, PageRequest page) {
		return listing.pages("Source.citations", OF_SOURCE, sources, Conditions.NONE, BY_CITED, page);
	}

	/**
	 * The numbers of sources and of their origins for each key. Sources with the same
	 * origin are copies of each other. All sources of a declaration give one published
	 * text, and so count as one origin.
	 */
	Map<String, Corroboration> corroborate(Collection<String> citedKeys) {
		return repository.corroborate(citedKeys)
			.stream()
			.collect(Collectors.toMap(row -> row.cited(), row -> new Corroboration(Math.toIntExact(row.sources()),
					Math.toIntExact(row.origins()), row.primaries() == 1)));
	}

	/** Adds the citations of a record, or of a part of a record. */
	@Transactional
	public void add(String node, String cited, List<NewCitation> added) {
		add(node, cited, 0, false, added);
	}

	/** Adds the citations of a statement: first those with its words, then the others. */
	@Transactional
	public void addRenditions(String node, List<NewCitation> renditions, List<NewCitation> further) {
		add(node, node, 0, true, renditions);
		add(node, node, renditions.size(), false, further);
	}

	private void add(String node, String cited, int first, boolean rendition, List<NewCitation> added) {
		for (int i = 0; i < added.size(); i++) {
			int ordinal = first + i;
			rows.add(mapper.toEntity(added.get(i), cited, ordinal, node, rendition));
			added.get(i).check().foundIn().forEach(source -> rows.add(mapper.toEntity(cited, ordinal, source)));
		}
	}

	/** Deletes all citations of these records and of their parts. */
	@Transactional
	public void clear(Collection<String> nodes) {
		repository.deleteCitations(nodes);
	}

}
