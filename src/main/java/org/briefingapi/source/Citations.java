package org.briefingapi.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.dataset.Once;
import org.briefingapi.dataset.RowWriter;
import org.briefingapi.graph.Lookup;
import org.briefingapi.paging.Conditions;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.Link;
import org.briefingapi.paging.Listing;
import org.briefingapi.paging.Order;
import org.briefingapi.paging.Order.Key;
import org.briefingapi.paging.PageRequest;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The citations of records and of their parts. */
@Component
public class Citations {

	private static final Order<CitationEntity> BY_BEARER = Order.ascending("BEARER", List
		.of(Key.text("bearer", citation -> citation.bearer), Key.number("ordinal", citation -> citation.ordinal)));

	private static final Link OF_SOURCE = Link.own("source");

	private final Once<List<Citation>> citations = new Once<>(Citation.class, this::readCitations);

	private final SourceRepository repository;

	private final SourceMapper mapper;

	private final RowWriter rows;

	private final Listing<CitationEntity, Citation> listing;

	Citations(SourceRepository repository, SourceMapper mapper, RowWriter rows, EntityManager entityManager) {
		this.repository = repository;
		this.mapper = mapper;
		this.rows = rows;
		this.listing = new Listing<>(entityManager, CitationEntity.class, mapper::toCitation);
	}

	/**
	 * The bearer that stands for a part of a record:
	 * {@code nato-tokyo-office#milestones/2}.
	 */
	public static String part(String slug, String part, int ordinal) {
		return slug + "#" + part + "/" + ordinal;
	}

	/**
	 * The citations of each bearer, in the order of the data. Bearers without any are
	 * absent.
	 */
	public Map<String, List<Citation>> of(Collection<String> bearers) {
		return citations.get(bearers);
	}

	/** All citations, by bearer, in the order of the data. */
	public Lookup<List<Citation>> byBearer() {
		return citations;
	}

	private Map<String, List<Citation>> readCitations(Collection<String> bearers) {
		return repository.findCitations(bearers)
			.stream()
			.map(mapper::toCitation)
			.collect(Collectors.groupingBy(Citation::bearer));
	}

	/**
	 * For each citation, the held sources in which its passage does stand although it is
	 * not in its own.
	 */
	List<List<Source>> foundIn(List<Citation> citations) {
		Map<String, List<Source>> byPlace = repository
			.findFoundIn(citations.stream().map(Citation::bearer).distinct().toList())
			.stream()
			.collect(Collectors.groupingBy(row -> row.bearer() + "@" + row.ordinal(),
					Collectors.mapping(row -> mapper.toSource(row.source()), Collectors.toList())));
		return citations.stream()
			.map(citation -> byPlace.getOrDefault(citation.bearer() + "@" + citation.ordinal(), List.of()))
			.toList();
	}

	/** A page of the citations of each source, in the order of what they bear out. */
	Map<String, Connection<Citation>> ofSources(Collection<String> sources, PageRequest page) {
		return listing.pages("Source.citations", OF_SOURCE, sources, new Conditions(), BY_BEARER, page);
	}

	/**
	 * How many sources bear each one out, and how many origins they have. Sources of one
	 * origin are copies of each other; all sources of a declaration give one published
	 * text, and count as one origin, too.
	 */
	Map<String, Corroboration> corroborate(Collection<String> bearers) {
		return repository.corroborate(bearers)
			.stream()
			.collect(Collectors.toMap(row -> row.bearer(), row -> new Corroboration(Math.toIntExact(row.sources()),
					Math.toIntExact(row.origins()), row.primaries() == 1)));
	}

	/** Adds citations that bear out a record, or a part of it. */
	@Transactional
	public void add(String node, String bearer, List<NewCitation> added) {
		add(node, bearer, 0, false, added);
	}

	/**
	 * Adds the citations of a statement: first those that give its words, then those that
	 * bear it out without them.
	 */
	@Transactional
	public void addRenditions(String node, List<NewCitation> renditions, List<NewCitation> further) {
		add(node, node, 0, true, renditions);
		add(node, node, renditions.size(), false, further);
	}

	private void add(String node, String bearer, int first, boolean rendition, List<NewCitation> added) {
		for (int i = 0; i < added.size(); i++) {
			int ordinal = first + i;
			rows.add(mapper.toEntity(added.get(i), bearer, ordinal, node, rendition));
			added.get(i).check().foundIn().forEach(source -> rows.add(mapper.toEntity(bearer, ordinal, source)));
		}
	}

	/** Removes all citations of these records and of their parts. */
	@Transactional
	public void clear(Collection<String> nodes) {
		repository.deleteCitations(nodes);
	}

}
