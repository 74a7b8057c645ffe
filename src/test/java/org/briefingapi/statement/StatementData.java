package org.briefingapi.statement;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.actor.Actors;
import org.briefingapi.actor.AffiliationKind;
import org.briefingapi.actor.NewActor;
import org.briefingapi.actor.NewActor.NewAffiliation;
import org.briefingapi.divergence.DivergenceKind;
import org.briefingapi.divergence.Divergences;
import org.briefingapi.divergence.NewDivergence;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.NewCitation;
import org.briefingapi.source.NewSource;
import org.briefingapi.source.SourceKind;
import org.briefingapi.source.Sources;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/** Six statements, some of them undated, one contested. */
class StatementData {

	private final Statements statements;

	private final Divergences divergences;

	private final Actors actors;

	private final Sources sources;

	private final JdbcTemplate jdbc;

	private final EntityManager entityManager;

	StatementData(Statements statements, Divergences divergences, Actors actors, Sources sources, JdbcTemplate jdbc,
			EntityManager entityManager) {
		this.statements = statements;
		this.divergences = divergences;
		this.actors = actors;
		this.sources = sources;
		this.jdbc = jdbc;
		this.entityManager = entityManager;
	}

	void record() {
		addNodes("Source", "report", "reprint", "speech");
		addNodes("Actor", "china", "mission", "spokesperson", "japan", "macron");
		addNodes("Area", "security", "cyber", "quantum", "trade");
		addNodes("Statement", "reply", "remark", "undated-a", "undated-b", "older", "newer");
		addNodes("Divergence", "d01-speaker");
		sources.add(List.of(source("report"), source("reprint"), source("speech")),
				Map.of("report", "report", "reprint", "report", "speech", "speech"));
		actors.add(List.of(actor("china", ActorKind.STATE), actor("japan", ActorKind.STATE),
				actor("macron", ActorKind.PERSON), actor("mission", ActorKind.INSTITUTION, "china"),
				actor("spokesperson", ActorKind.UNNAMED, "mission")));
		entityManager.flush();
		addArea("security", null);
		addArea("cyber", "security");
		addArea("quantum", "security");
		addArea("trade", null);
		statements
			.add(List.of(
					new NewStatement("reply", null, StatementKind.QUOTATION, SpeechAct.THREATEN, "spokesperson", null,
							null, PartialDate.parse("2023-07-12"), null, List.of("japan", "cyber", "quantum"), null,
							null,
							List.of(words("report", "resolute countermeasures"),
									words("speech", "a resolute response")),
							"speech", "It is the text itself.", List.of()),
					statement("remark", "macron", "mission", "2023-07-12", "trade", "report", "reprint"),
					statement("undated-a", "macron", null, null, "trade", "report"),
					statement("undated-b", "japan", null, null, "trade", "report"),
					statement("older", "japan", null, "2022", "china", "report"),
					statement("newer", "japan", null, "2023-08/..", "china", "report", "speech")));
		divergences.add(List.of(new NewDivergence("d01-speaker", "reply", "speaker", DivergenceKind.WHO, "Who said it?",
				List.of(), null)));
		entityManager.flush();
		entityManager.clear();
	}

	void add(NewStatement statement) {
		addNodes("Statement", statement.slug());
		statements.add(List.of(statement));
		entityManager.flush();
		entityManager.clear();
	}

	private void addNodes(String type, String... slugs) {
		for (String slug : slugs) {
			jdbc.update(
					"insert into node (slug, type, digest, recorded_at, revised_at) values (?, ?, '', current_timestamp, current_timestamp)",
					slug, type);
		}
	}

	private void addArea(String slug, @Nullable String broader) {
		jdbc.update("insert into area (slug, name, sort_key, definition, broader) values (?, ?, ?, '', ?)", slug, slug,
				slug, broader);
	}

	private static NewSource source(String slug) {
		return new NewSource(slug, slug, null, null, null, null, SourceKind.NEWS_REPORT, null, "en", null, null, null,
				null);
	}

	static NewActor actor(String slug, ActorKind kind, String... represented) {
		return new NewActor(slug, slug, kind, List.of(), Map.of(), null,
				List.of(represented)
					.stream()
					.map(organisation -> new NewAffiliation(organisation, AffiliationKind.REPRESENTS, null, null, null,
							List.of()))
					.toList(),
				List.of());
	}

	static NewStatement statement(String slug, String speaker, @Nullable String onBehalfOf, @Nullable String said,
			String about, String... sources) {
		return new NewStatement(slug, slug, StatementKind.PARAPHRASE, SpeechAct.COMMENT, speaker, onBehalfOf, null,
				(said != null) ? PartialDate.parse(said) : null, "fr", List.of(about), null, null,
				List.of(sources).stream().map(source -> words(source, slug)).toList(), null, null, List.of());
	}

	private static NewCitation words(String source, String words) {
		return new NewCitation(source, null, words, Certainty.ASSERTED, null, null);
	}

}
