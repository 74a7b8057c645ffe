package org.briefingapi.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
import org.briefingapi.graph.ErrorCode;
import org.briefingapi.graph.RequestException;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.ListRequest;
import org.briefingapi.paging.OrderDirection;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.NewCitation;
import org.briefingapi.source.NewSource;
import org.briefingapi.source.SourceKind;
import org.briefingapi.source.Sources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(webEnvironment = WebEnvironment.NONE,
		properties = { "spring.datasource.url=jdbc:h2:mem:statements", "spring.flyway.placeholders.binary=" })
@Transactional
class StatementsTests {

	private static final PageRequest ALL = PageRequest.of(100, null, null, null);

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

	@BeforeEach
	void record() {
		addNodes("Source", "report", "reprint", "speech");
		addNodes("Actor", "china", "mission", "spokesperson", "japan", "macron");
		addNodes("CooperationArea", "security", "cyber", "quantum", "trade");
		addNodes("Statement", "reply", "remark", "undated-a", "undated-b", "older", "newer");
		addNodes("Divergence", "d01-speaker");
		sources.record(List.of(source("report"), source("reprint"), source("speech")),
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

	@Test
	void givesTheWordsOfThePreferredRendition() {
		Statement reply = statements.find("reply").orElseThrow();
		assertThat(reply.text()).isEqualTo("a resolute response");
		assertThat(reply.label()).isEqualTo("“a resolute response”");
		assertThat(reply.language()).isEqualTo("en");
		assertThat(reply.preferredBecause()).isEqualTo("It is the text itself.");
	}

	@Test
	void hearsAnActorInWhatItsRepresentativesSay() {
		assertThat(slugs(ofActor("china", null))).containsExactly("reply", "remark");
		assertThat(slugs(ofActor("mission", null))).containsExactly("reply", "remark");
		assertThat(slugs(ofActor("spokesperson", null))).containsExactly("reply");
	}

	@Test
	void readsPagesOfSeveralActorsTogether() {
		Map<String, Connection<Statement>> pages = statements.ofActors(List.of("china", "japan"),
				new ListRequest<>(null, PageRequest.of(2, null, null, null)), null);
		assertThat(slugs(pages.get("china"))).containsExactly("reply", "remark");
		assertThat(slugs(pages.get("japan"))).containsExactly("newer", "older");
		assertThat(pages.get("japan").getPageInfo().hasNextPage()).isTrue();
		assertThat(pages.get("japan").getTotalCount()).isEqualTo(3);
	}

	@Test
	void followsAffiliationsThatAreRevised() {
		actors.revise(List.of(actor("mission", ActorKind.INSTITUTION, "japan")));
		statements.refreshVoices();
		assertThat(slugs(ofActor("china", null))).isEmpty();
		assertThat(slugs(ofActor("mission", null))).containsExactly("reply", "remark");
		assertThat(slugs(ofActor("japan", null))).containsExactly("newer", "reply", "remark", "older", "undated-b");
	}

	@Test
	void replacesWhatIsRevised() {
		statements.revise(List.of(statement("reply", "macron", null, "2021", "trade", "report")));
		assertThat(slugs(ofActor("china", null))).containsExactly("remark");
		assertThat(slugs(ofArea("security"))).isEmpty();
		assertThat(slugs(ofArea("trade"))).containsExactly("remark", "reply", "undated-b", "undated-a");
	}

	@Test
	void putsUndatedOnesLastInBothDirections() {
		assertThat(inPages(order(OrderDirection.DESC), false)).containsExactly("newer", "reply", "remark", "older",
				"undated-b", "undated-a");
		assertThat(inPages(order(OrderDirection.ASC), false)).containsExactly("older", "remark", "reply", "newer",
				"undated-a", "undated-b");
	}

	@Test
	void givesEachOnceOnPagesForthAndBack() {
		for (StatementOrder.Field field : StatementOrder.Field.values()) {
			for (OrderDirection direction : OrderDirection.values()) {
				StatementOrder order = new StatementOrder(field, direction);
				List<String> forth = inPages(order, false);
				List<String> back = inPages(order, true);
				Collections.reverse(back);
				assertThat(forth).hasSize(6).doesNotHaveDuplicates().isEqualTo(back);
			}
		}
	}

	@Test
	void ordersBySpeaker() {
		assertThat(
				slugs(statements.page(null, new StatementOrder(StatementOrder.Field.SPEAKER, OrderDirection.ASC), ALL)))
			.containsExactly("newer", "older", "undated-b", "remark", "undated-a", "reply");
	}

	@Test
	void givesAStatementAboutTwoNarrowerAreasOnce() {
		Connection<Statement> page = ofArea("security");
		assertThat(slugs(page)).containsExactly("reply");
		assertThat(page.getTotalCount()).isEqualTo(1);
		assertThat(slugs(ofArea("cyber"))).containsExactly("reply");
		assertThat(statements.aboutAreas(List.of("security", "trade"), new ListRequest<>(null, ALL)))
			.hasEntrySatisfying("security", statements -> assertThat(slugs(statements)).containsExactly("reply"))
			.hasEntrySatisfying("trade",
					statements -> assertThat(slugs(statements)).containsExactly("remark", "undated-b", "undated-a"));
	}

	@Test
	void followsAreasThatMove() {
		jdbc.update("update area set broader = 'trade' where slug = 'security'");
		statements.refreshTopics();
		assertThat(slugs(ofArea("security"))).containsExactly("reply");
		assertThat(slugs(ofArea("trade"))).containsExactly("reply", "remark", "undated-b", "undated-a");
	}

	@Test
	void findsByEachFilter() {
		assertThat(found(new Filter().speaker("macron", "nobody"))).containsExactly("remark", "undated-a");
		assertThat(found(new Filter().speaker())).isEmpty();
		assertThat(found(new Filter().kinds(ActorKind.UNNAMED))).containsExactly("reply");
		assertThat(found(new Filter().onBehalfOf("china"))).containsExactly("reply", "remark");
		assertThat(found(new Filter().onBehalfOf("spokesperson"))).isEmpty();
		assertThat(found(new Filter().onBehalfOf())).isEmpty();
		assertThat(found(new Filter().about("japan", "quantum"))).containsExactly("reply");
		assertThat(found(new Filter().area("security"))).containsExactly("reply");
		assertThat(found(new Filter().source("speech"))).containsExactly("newer", "reply");
		assertThat(found(new Filter().event("none"))).isEmpty();
		assertThat(found(new Filter().contested(true))).containsExactly("reply");
		assertThat(found(new Filter().contested(false))).hasSize(5).doesNotContain("reply");
		assertThat(found(new Filter().origins(2))).containsExactly("newer", "reply");
		assertThat(found(new Filter().origins(1))).hasSize(6);
	}

	@Test
	void findsByDay() {
		assertThat(found(new Filter().said(null, LocalDate.of(2022, 6, 1)))).containsExactly("older");
		assertThat(found(new Filter().said(LocalDate.of(2023, 7, 12), null))).containsExactly("newer", "reply",
				"remark");
		assertThat(found(new Filter().said(null, null))).containsExactly("newer", "reply", "remark", "older");
		assertThatExceptionOfType(RequestException.class)
			.isThrownBy(() -> found(new Filter().not(new Filter().said(LocalDate.MAX, LocalDate.MIN))))
			.satisfies(ex -> assertThat(ex.extensions()).containsEntry("argument", "filter.not.said"));
	}

	@Test
	void findsWhatDoesNotMatchWhereAColumnIsNull() {
		assertThat(found(new Filter().not(new Filter().onBehalfOf("china")))).containsExactly("newer", "older",
				"undated-b", "undated-a");
		assertThat(found(new Filter().not(new Filter().event("none")))).hasSize(6);
		assertThat(found(new Filter().not(new Filter().said(LocalDate.of(2022, 1, 1), null))))
			.containsExactly("undated-b", "undated-a");
		assertThat(found(new Filter().not(new Filter().not(new Filter().speaker("macron"))))).containsExactly("remark",
				"undated-a");
		assertThat(found(new Filter().not(new Filter()))).isEmpty();
	}

	@Test
	void refusesFewerThanOneOrigin() {
		assertThatExceptionOfType(RequestException.class).isThrownBy(() -> found(new Filter().origins(0)))
			.satisfies(ex -> assertThat(ex.extensions()).containsEntry("argument", "filter.minIndependentOrigins"));
	}

	@Test
	void refusesTheCursorOfAnotherFilterOrOrder() {
		String cursor = statements.page(null, null, ALL).getEdges().get(0).cursor();
		PageRequest after = PageRequest.of(1, cursor, null, null);
		assertThat(slugs(statements.page(null, null, after))).containsExactly("reply");
		refuses(() -> statements.page(new Filter().speaker("japan").get(), null, after));
		refuses(() -> statements.page(null, order(OrderDirection.ASC), after));
		refuses(() -> statements.ofActors(List.of("japan"), new ListRequest<>(null, after), null));
	}

	@Test
	void leavesOutWhatWasSaidLater() {
		LocalDate day = LocalDate.of(2023, 7, 31);
		assertThat(slugs(ofActor("japan", day))).containsExactly("older", "undated-b");
		assertThat(slugs(statements.aboutActors(List.of("china"), new ListRequest<>(null, ALL), day).get("china")))
			.containsExactly("older");
	}

	@Test
	void readsWhatConcernsAnActorFromBothEnds() {
		LocalDate day = LocalDate.of(2023, 7, 31);
		assertThat(statements.countConcerning("japan", day)).isEqualTo(3);
		List<StatementDay> all = statements.concerningAfter("japan", day, StatementDay.START, 10);
		assertThat(all).extracting(StatementDay::slug).containsExactly("older", "reply", "undated-b");
		assertThat(statements.concerningAfter("japan", day, all.get(0), 1)).containsExactly(all.get(1));
		assertThat(statements.concerningBefore("japan", day, StatementDay.END, 2)).containsExactly(all.get(1),
				all.get(2));
		assertThat(statements.concerningBefore("japan", day, all.get(1), 2)).containsExactly(all.get(0));
	}

	@Test
	void countsWhatActorsSayAboutEachOther() {
		LocalDate day = LocalDate.of(2023, 12, 31);
		assertThat(statements.countSubjects("japan", day)).containsExactly(new ActorCount("china", 2));
		assertThat(statements.countVoices("japan", day)).containsExactlyInAnyOrder(new ActorCount("china", 1),
				new ActorCount("mission", 1), new ActorCount("spokesperson", 1));
	}

	private static void refuses(Runnable request) {
		assertThatExceptionOfType(RequestException.class).isThrownBy(request::run)
			.satisfies(ex -> assertThat(ex.code()).isEqualTo(ErrorCode.INVALID_CURSOR));
	}

	private Connection<Statement> ofActor(String actor, @Nullable LocalDate asOf) {
		return statements.ofActors(List.of(actor), new ListRequest<>(null, ALL), asOf).get(actor);
	}

	private Connection<Statement> ofArea(String area) {
		return statements.aboutAreas(List.of(area), new ListRequest<>(null, ALL)).get(area);
	}

	private List<String> found(Filter filter) {
		return slugs(statements.page(filter.get(), null, ALL));
	}

	private static StatementOrder order(OrderDirection direction) {
		return new StatementOrder(StatementOrder.Field.SAID_ON, direction);
	}

	/**
	 * All slugs in the order in which pages of two give them, each page from its start.
	 */
	private List<String> inPages(StatementOrder order, boolean backward) {
		List<String> slugs = new ArrayList<>();
		String cursor = null;
		boolean more = true;
		while (more) {
			Connection<Statement> page = statements.page(null, order,
					backward ? PageRequest.of(null, null, 2, cursor) : PageRequest.of(2, cursor, null, null));
			List<String> read = new ArrayList<>(slugs(page));
			if (backward) {
				Collections.reverse(read);
			}
			slugs.addAll(read);
			cursor = backward ? page.getPageInfo().startCursor() : page.getPageInfo().endCursor();
			more = backward ? page.getPageInfo().hasPreviousPage() : page.getPageInfo().hasNextPage();
		}
		return slugs;
	}

	private static List<String> slugs(Connection<Statement> page) {
		return page.getNodes().stream().map(Statement::slug).toList();
	}

	private void addNodes(String type, String... slugs) {
		for (String slug : slugs) {
			jdbc.update("insert into node values (?, ?, '', current_timestamp, current_timestamp)", slug, type);
		}
	}

	private void addArea(String slug, @Nullable String broader) {
		jdbc.update("insert into area (slug, name, definition, broader) values (?, ?, '', ?)", slug, slug, broader);
	}

	private static NewSource source(String slug) {
		return new NewSource(slug, slug, null, null, null, SourceKind.NEWS_REPORT, null, "en", null, null, null, null);
	}

	private static NewActor actor(String slug, ActorKind kind, String... represented) {
		return new NewActor(slug, slug, kind, List.of(), Map.of(), null,
				List.of(represented)
					.stream()
					.map(organisation -> new NewAffiliation(organisation, AffiliationKind.REPRESENTS, null, null, null,
							List.of()))
					.toList(),
				List.of());
	}

	private static NewStatement statement(String slug, String speaker, @Nullable String onBehalfOf,
			@Nullable String said, String about, String... sources) {
		return new NewStatement(slug, slug, StatementKind.PARAPHRASE, SpeechAct.COMMENT, speaker, onBehalfOf, null,
				(said != null) ? PartialDate.parse(said) : null, "fr", List.of(about), null,
				List.of(sources).stream().map(source -> words(source, slug)).toList(), null, null, List.of());
	}

	private static NewCitation words(String source, String words) {
		return new NewCitation(source, null, words, Certainty.ASSERTED, null, null);
	}

}
