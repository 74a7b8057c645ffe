package org.briefingapi.statement;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.briefingapi.actor.Actors;
import org.briefingapi.area.Areas;
import org.briefingapi.database.RowWriter;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.dataset.RecordDates;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links from actors and areas to statements: speakers and represented actors,
 * subjects, and the areas above these.
 */
@Component
class StatementLinks {

	private static final String AREA = "Area";

	private final LinkRepository repository;

	private final StatementMapper mapper;

	private final Actors actors;

	private final Areas areas;

	private final Datasets datasets;

	private final RowWriter rows;

	StatementLinks(LinkRepository repository, StatementMapper mapper, Actors actors, Areas areas, Datasets datasets,
			RowWriter rows) {
		this.repository = repository;
		this.mapper = mapper;
		this.actors = actors;
		this.areas = areas;
		this.datasets = datasets;
		this.rows = rows;
	}

	/** Adds the links of new statements. */
	void add(List<StatementEntity> statements, Map<String, List<String>> subjects) {
		addVoices(statements);
		Map<String, RecordDates> recorded = datasets
			.recorded(subjects.values().stream().flatMap(List::stream).distinct().toList());
		Map<String, Set<String>> broader = broader();
		statements.forEach(statement -> {
			List<String> about = subjects.getOrDefault(statement.slug, List.of());
			Set<String> topics = new LinkedHashSet<>();
			for (int i = 0; i < about.size(); i++) {
				String subject = about.get(i);
				String type = recorded.get(subject).type();
				rows.add(mapper.toAbout(statement.slug, i, subject, type, statement.earliest));
				if (type.equals(AREA)) {
					topics.add(subject);
					topics.addAll(broader.getOrDefault(subject, Set.of()));
				}
			}
			topics.forEach(area -> rows.add(mapper.toTopic(area, statement.slug, statement.earliest)));
		});
	}

	private void addVoices(List<StatementEntity> statements) {
		Set<String> speaking = new LinkedHashSet<>();
		statements.forEach(statement -> {
			speaking.add(statement.speaker);
			addTo(speaking, statement.onBehalfOf);
		});
		Map<String, Set<String>> represented = actors.representedBy(speaking);
		statements.forEach(statement -> {
			Set<String> heard = new LinkedHashSet<>(Set.of(statement.speaker));
			heard.addAll(represented.getOrDefault(statement.speaker, Set.of()));
			if (statement.onBehalfOf != null) {
				heard.add(statement.onBehalfOf);
				heard.addAll(represented.getOrDefault(statement.onBehalfOf, Set.of()));
			}
			heard.forEach(actor -> rows
				.add(mapper.toVoice(actor, statement.slug, actor.equals(statement.speaker), statement.earliest)));
		});
	}

	private static void addTo(Set<String> speaking, @Nullable String actor) {
		if (actor != null) {
			speaking.add(actor);
		}
	}

	/** Deletes the links of statements. */
	void clear(Collection<String> statements) {
		repository.deleteVoices(statements);
		repository.deleteAbout(statements);
		repository.deleteTopics(statements);
	}

	/** The keys by which the names of actors are ordered, by slug. */
	Map<String, String> sortKeys(Collection<String> actors) {
		return repository.findSortKeys(actors)
			.stream()
			.collect(Collectors.toMap(key -> key.get(0, String.class), key -> key.get(1, String.class)));
	}

	/**
	 * Updates the names of speakers, and infers anew from affiliations on whose behalf
	 * statements are made. Call this after changes to names or affiliations of actors.
	 */
	@Transactional
	void refreshVoices() {
		repository.updateSpeakerSortKeys();
		repository.deleteRepresented();
		actors.representedBy(repository.findSpeaking()).forEach(repository::insertRepresented);
	}

	/**
	 * Updates the areas that statements are about. Call this after changes to the
	 * hierarchy of areas.
	 */
	@Transactional
	void refreshTopics() {
		repository.deleteTopics();
		repository.insertTopics();
		broader().forEach(repository::insertBroader);
	}

	/** The areas above each area. Top areas are absent. */
	private Map<String, Set<String>> broader() {
		Map<String, String> direct = areas.hierarchy().broader();
		Map<String, Set<String>> broader = new HashMap<>();
		direct.keySet().forEach(area -> {
			Set<String> above = new LinkedHashSet<>();
			String next = direct.get(area);
			while (next != null && above.add(next)) {
				next = direct.get(next);
			}
			broader.put(area, above);
		});
		return broader;
	}

}
