package org.briefingapi.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.briefingapi.NoDataTest;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.actor.Actors;
import org.briefingapi.actor.NewActor;
import org.briefingapi.divergence.DivergenceKind;
import org.briefingapi.divergence.Divergences;
import org.briefingapi.divergence.NewDivergence;
import org.briefingapi.divergence.NewDivergence.NewReading;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.NewCitation;
import org.briefingapi.source.NewSource;
import org.briefingapi.source.SourceKind;
import org.briefingapi.source.Sources;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@NoDataTest
@Transactional
class StatementFieldsTests {

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private Statements statements;

	@Autowired
	private Divergences divergences;

	@Autowired
	private Actors actors;

	@Autowired
	private Sources sources;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private EntityManager entityManager;

	@Autowired
	private EntityManagerFactory factory;

	@BeforeEach
	void record() {
		addNodes("Source", "report", "speech");
		addNodes("Actor", "china", "japan", "hua", "wang");
		addNodes("Area", "security", "cyber");
		addNodes("Event", "summit");
		addNodes("Agreement", "communique");
		addNodes("Proposal", "office");
		addNodes("Statement", "reply", "remark");
		addNodes("Divergence", "d01-speaker", "d02-date");
		sources.add(List.of(source("report"), source("speech")), Map.of("report", "report", "speech", "speech"));
		actors.add(List.of("china", "japan", "hua", "wang").stream().map(StatementFieldsTests::actor).toList());
		entityManager.flush();
		jdbc.update(
				"insert into area (slug, name, sort_key, definition) values ('security', 'Security', 'security', '')");
		jdbc.update(
				"insert into area (slug, name, sort_key, definition, broader) values ('cyber', 'Cyber', 'cyber', '', 'security')");
		jdbc.update("""
				insert into event (slug, label, sort_key, kind, earliest, latest)
				values ('summit', 'Summit', 'summit', 'SUMMIT', date '2023-07-11', date '2023-07-12')""");
		jdbc.update(
				"""
						insert into agreement (slug, title, sort_key, kind, earliest, latest, areas_complete)
						values ('communique', 'Communiqué', 'communique', 'COMMUNIQUE', date '2023-07-11', date '2023-07-11', false)""");
		statements.add(List.of(
				new NewStatement("reply", "Reply", StatementKind.QUOTATION, SpeechAct.THREATEN, "hua", "china",
						"summit", PartialDate.parse("2023-07-12"), null, List.of("japan", "cyber", "summit"), null,
						null,
						List.of(citation("report", "a resolute response", null),
								citation("speech", "resolute countermeasures", "wang")),
						null, "It came first.", List.of(citation("speech", null, null))),
				new NewStatement("remark", null, StatementKind.DECLARATION, SpeechAct.COMMENT, "japan", null, null,
						null, "ja", List.of("china"), "communique", "Undated.",
						List.of(citation("report", "Words.", null)), null, null, List.of())));
		jdbc.update(
				"insert into proposal (slug, title, sort_key, earliest, latest) values ('office', '', '', date '0001-01-01', date '0001-01-01')");
		for (int i = 0; i < 2; i++) {
			jdbc.update("""
					insert into position (id, proposal, ordinal, actor, stance, basis, earliest, statement)
					values (?, 'office', ?, 'japan', 'FOR', 'OWN_WORDS', date '0001-01-01', ?)""",
					"office#positions/" + i, i, (i == 0) ? "reply" : null);
		}
		divergences.add(List.of(
				new NewDivergence("d01-speaker", "reply", "speaker", DivergenceKind.WHO, "Who said it?",
						List.of(reading("Hua", "report", "Named twice."), reading("Wang", "speech", null)), null),
				new NewDivergence("d02-date", "remark", "date", DivergenceKind.WHEN, "When was it said?",
						List.of(reading("May", "report", null), reading("June", "speech", null)), "Open.")));
		entityManager.flush();
		// as a load does at its end
		jdbc.update("""
				insert into involvement (actor, entry, entry_type, earliest)
				select actor, statement, 'Statement', earliest from voice
				union select subject, statement, 'Statement', earliest from about where subject_type = 'Actor'""");
		entityManager.clear();
	}

	@Test
	void givesTheFieldsOfAStatement() {
		Response response = ask("""
				{ statement(slug: "reply") {
				  id slug label date { edtf } note kind text language act preferredBecause
				  speaker { slug } onBehalfOf { slug } event { slug }
				  about { __typename ... on Actor { slug } ... on Area { slug } ... on Event { slug } }
				  renditions { text citation { source { slug } } attributedTo { slug } changes { kind text } }
				  divergences { slug preferred { value reason } readings { value citations { source { slug } } } }
				  citations { source { slug } }
				} }""");
		response.path("statement").entity(Map.class).satisfies(statement -> {
			assertThat(statement.get("text")).isEqualTo("a resolute response");
			assertThat(statement.get("language")).isEqualTo("en");
			assertThat(statement.get("preferredBecause")).isEqualTo("It came first.");
			assertThat(statement.get("speaker")).isEqualTo(Map.of("slug", "hua"));
			assertThat(statement.get("onBehalfOf")).isEqualTo(Map.of("slug", "china"));
			assertThat(statement.get("event")).isEqualTo(Map.of("slug", "summit"));
			assertThat(statement.get("about")).isEqualTo(List.of(Map.of("__typename", "Actor", "slug", "japan"),
					Map.of("__typename", "Area", "slug", "cyber"), Map.of("__typename", "Event", "slug", "summit")));
		});
		response.path("statement.renditions[*].text")
			.entityList(String.class)
			.containsExactly("a resolute response", "resolute countermeasures");
		response.path("statement.renditions[1].attributedTo.slug").entity(String.class).isEqualTo("wang");
		response.path("statement.renditions[1].changes[*].kind")
			.entityList(String.class)
			.containsExactly("REMOVED", "KEPT", "REMOVED", "ADDED");
		response.path("statement.citations").entityList(Object.class).hasSize(3);
		response.path("statement.divergences[0].preferred.reason").entity(String.class).isEqualTo("Named twice.");
		response.path("statement.divergences[0].readings[*].citations[0].source.slug")
			.entityList(String.class)
			.containsExactly("report", "speech");
	}

	@Test
	void givesTheStatementsOfTheirParents() {
		Response response = ask("""
				{
				  china: actor(slug: "china") {
				    statements(first: 1) { totalCount nodes { slug } edges { cursor } pageInfo { hasNextPage } }
				    statementsAbout(filter: { not: { acts: [THREATEN] } }) { nodes { slug label } }
				  }
				  area(slug: "security") { statements { totalCount nodes { slug } } }
				  event(slug: "summit") { statements { nodes { slug } } }
				  proposal(slug: "office") { positions { statement { slug } } }
				  standing: statements(filter: { in: ["communique"] }) { nodes { slug in { title } } }
				  elsewhere: statements(filter: { not: { in: ["communique"] } }) { nodes { slug in { title } } }
				  ordered: statements(orderBy: { field: SAID_ON, direction: ASC }) { nodes { slug } }
				}""");
		response.path("china.statements.nodes[*].slug").entityList(String.class).containsExactly("reply");
		response.path("china.statements.totalCount").entity(Integer.class).isEqualTo(1);
		response.path("china.statementsAbout.nodes[*].slug").entityList(String.class).containsExactly("remark");
		response.path("area.statements.nodes[*].slug").entityList(String.class).containsExactly("reply");
		response.path("area.statements.totalCount").entity(Integer.class).isEqualTo(1);
		response.path("event.statements.nodes[*].slug").entityList(String.class).containsExactly("reply");
		response.path("proposal.positions[0].statement.slug").entity(String.class).isEqualTo("reply");
		response.path("proposal.positions[1].statement").valueIsNull();
		response.path("standing.nodes[*].slug").entityList(String.class).containsExactly("remark");
		response.path("standing.nodes[0].in.title").entity(String.class).isEqualTo("Communiqué");
		response.path("elsewhere.nodes[*].slug").entityList(String.class).containsExactly("reply");
		response.path("elsewhere.nodes[0].in").valueIsNull();
		response.path("ordered.nodes[*].slug").entityList(String.class).containsExactly("reply", "remark");
	}

	@Test
	void refusesACursorAndARangeInANestedList() {
		refuses("{ actor(slug: \"china\") { statements(after: \"x\") { nodes { slug } } } }", "INVALID_CURSOR",
				"after");
		refuses("{ statements(filter: { said: { from: \"2023-02-01\", to: \"2023-01-01\" } }) { totalCount } }",
				"BAD_USER_INPUT", "filter.said");
		refuses("{ statements(filter: { minIndependentOrigins: 0 }) { totalCount } }", "BAD_USER_INPUT",
				"filter.minIndependentOrigins");
	}

	private void refuses(String document, String code, String argument) {
		ask(document).errors().satisfy(errors -> {
			assertThat(errors).hasSize(1);
			assertThat(errors.get(0).getExtensions()).containsEntry("code", code).containsEntry("argument", argument);
		});
	}

	@Test
	void givesTheDivergencesThatMatch() {
		assertThat(divergences("{}")).containsExactly("d01-speaker", "d02-date");
		assertThat(divergences("{ entries: [\"remark\"] }")).containsExactly("d02-date");
		assertThat(divergences("{ actors: [\"hua\"] }")).containsExactly("d01-speaker");
		assertThat(divergences("{ actors: [\"china\"] }")).containsExactly("d01-speaker", "d02-date");
		refuses("{ divergences(filter: { actors: [\"nobody\"] }) { totalCount } }", "BAD_USER_INPUT", "filter.actors");
		assertThat(divergences("{ actors: [] }")).isEmpty();
		assertThat(divergences("{ kinds: [WHEN, WHAT] }")).containsExactly("d02-date");
		assertThat(divergences("{ properties: [\"speaker\"] }")).containsExactly("d01-speaker");
		assertThat(divergences("{ resolved: true }")).containsExactly("d01-speaker");
		assertThat(divergences("{ resolved: false }")).containsExactly("d02-date");
		assertThat(divergences.ofActor("hua", LocalDate.of(2023, 12, 31))).extracting("slug")
			.containsExactly("d01-speaker");
	}

	@Test
	void replacesADivergence() {
		divergences.revise(List.of(new NewDivergence("d01-speaker", "remark", "speaker", DivergenceKind.WHO, "Who?",
				List.of(reading("Nobody", "report", null)), null)));
		ask("{ divergences { nodes { slug entry { __typename slug label } readings { value } } } }")
			.path("divergences.nodes[0]")
			.entity(Object.class)
			.isEqualTo(Map.of("slug", "d01-speaker", "entry",
					Map.of("__typename", "Statement", "slug", "remark", "label", "“Words.”"), "readings",
					List.of(Map.of("value", "Nobody"))));
	}

	@Test
	void readsEachLevelWithOneStatement() {
		assertThat(statementsFor("{ statements { nodes { slug } } }")).isEqualTo(1);
		assertThat(statementsFor("{ statements(first: 1) { totalCount nodes { slug } } }")).isEqualTo(2);
		assertThat(statementsFor("{ statements { nodes { speaker { name } } } }")).isEqualTo(2);
		assertThat(statementsFor("{ statements { nodes { onBehalfOf { name } } } }")).isEqualTo(2);
		assertThat(statementsFor("{ statements { nodes { renditions { text changes { kind } } } } }")).isEqualTo(2);
		assertThat(statementsFor("{ statements { nodes { divergences { slug } } } }")).isEqualTo(2);
		assertThat(statementsFor("{ statements { nodes { about { __typename } } } }")).isEqualTo(5);
		assertThat(statementsFor("{ divergences { nodes { entry { slug } readings { value } preferred { value } } } }"))
			.isEqualTo(4);
		assertThat(statementsFor("{ actors { nodes { statements { nodes { slug } } } } }")).isEqualTo(2);
		assertThat(statementsFor("{ actors { nodes { statements(first: 1) { totalCount } } } }")).isEqualTo(2);
	}

	private long statementsFor(String document) {
		Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
		entityManager.clear();
		statistics.clear();
		ask(document);
		return statistics.getPrepareStatementCount();
	}

	private List<String> divergences(String filter) {
		return ask("{ divergences(filter: " + filter + ") { nodes { slug } } }").path("divergences.nodes[*].slug")
			.entityList(String.class)
			.get();
	}

	private Response ask(String document) {
		return ExecutionGraphQlServiceTester.create(service).document(document).execute();
	}

	private void addNodes(String type, String... slugs) {
		for (String slug : slugs) {
			jdbc.update(
					"insert into node (slug, type, digest, recorded_at, revised_at) values (?, ?, '', current_timestamp, current_timestamp)",
					slug, type);
		}
	}

	private static NewSource source(String slug) {
		return new NewSource(slug, slug, null, null, null, null, SourceKind.NEWS_REPORT, null, "en", null, null, null,
				null);
	}

	private static NewActor actor(String slug) {
		return new NewActor(slug, slug, ActorKind.STATE, List.of(), Map.of(), null, List.of(), List.of());
	}

	private static NewReading reading(String value, String source, String reason) {
		return new NewReading(value, List.of(citation(source, null, null)), reason, reason != null);
	}

	private static NewCitation citation(String source, String passage, String attributedTo) {
		return new NewCitation(source, null, passage, Certainty.ASSERTED, null, attributedTo);
	}

}
