package org.briefingapi.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.briefingapi.NoDataTest;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.actor.Actors;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.Names;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.ListRequest;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.OrderDirection;
import org.briefingapi.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@NoDataTest
@Transactional
class StatementsTests {

	private static final PageRequest ALL = PageRequest.of(100, null, null, null);

	@Autowired
	private Statements statements;

	@Autowired
	private StatementLinks links;

	@Autowired
	private Actors actors;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private EntityManager entityManager;

	private final StatementData data;

	StatementsTests(@Autowired AutowireCapableBeanFactory beans) {
		this.data = beans.createBean(StatementData.class);
	}

	@BeforeEach
	void record() {
		data.record();
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
		actors.revise(List.of(StatementData.actor("mission", ActorKind.INSTITUTION, "japan")));
		links.refreshVoices();
		assertThat(slugs(ofActor("china", null))).isEmpty();
		assertThat(slugs(ofActor("mission", null))).containsExactly("reply", "remark");
		assertThat(slugs(ofActor("japan", null))).containsExactly("newer", "reply", "remark", "older", "undated-b");
	}

	@Test
	void replacesWhatIsRevised() {
		statements.revise(List.of(StatementData.statement("reply", "macron", null, "2021", "trade", "report")));
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
		for (String field : List.of("SAID_ON", "SPEAKER")) {
			for (OrderDirection direction : OrderDirection.values()) {
				OrderBy order = new OrderBy(field, direction);
				List<String> forth = inPages(order, false);
				List<String> back = inPages(order, true);
				Collections.reverse(back);
				assertThat(forth).hasSize(6).doesNotHaveDuplicates().isEqualTo(back);
			}
		}
	}

	@Test
	void ordersByTheNameOfTheSpeaker() {
		OrderBy bySpeaker = new OrderBy("SPEAKER", OrderDirection.ASC);
		assertThat(slugs(statements.page(null, bySpeaker, ALL))).containsExactly("newer", "older", "undated-b",
				"remark", "undated-a", "reply");
		jdbc.update("update actor set name = 'Emmanuel Macron', sort_key = ? where slug = 'macron'",
				Names.sortKey("Emmanuel Macron"));
		links.refreshVoices();
		entityManager.clear();
		assertThat(slugs(statements.page(null, bySpeaker, ALL))).containsExactly("remark", "undated-a", "newer",
				"older", "undated-b", "reply");
		assertThat(inPages(bySpeaker, false)).containsExactly("remark", "undated-a", "newer", "older", "undated-b",
				"reply");
	}

	@Test
	void givesAStatementAboutTwoNarrowerAreasOnce() {
		Connection<Statement> page = ofArea("security");
		assertThat(slugs(page)).containsExactly("reply");
		assertThat(page.getTotalCount()).isEqualTo(1);
		assertThat(slugs(ofArea("cyber"))).containsExactly("reply");
		assertThat(statements.aboutAreas(List.of("security", "trade"), new ListRequest<>(null, ALL), null))
			.hasEntrySatisfying("security", statements -> assertThat(slugs(statements)).containsExactly("reply"))
			.hasEntrySatisfying("trade",
					statements -> assertThat(slugs(statements)).containsExactly("remark", "undated-b", "undated-a"));
	}

	@Test
	void followsAreasThatMove() {
		jdbc.update("update area set broader = 'trade' where slug = 'security'");
		links.refreshTopics();
		assertThat(slugs(ofArea("security"))).containsExactly("reply");
		assertThat(slugs(ofArea("trade"))).containsExactly("reply", "remark", "undated-b", "undated-a");
	}

	@Test
	void refusesTheCursorOfAnotherFilterOrOrder() {
		String cursor = statements.page(null, null, ALL).getEdges().get(0).getCursor();
		PageRequest after = PageRequest.of(1, cursor, null, null);
		assertThat(slugs(statements.page(null, null, after))).containsExactly("reply");
		refuses(() -> statements.page(new Filter().speaker("japan").get(), null, after));
		refuses(() -> statements.page(null, order(OrderDirection.ASC), after));
		refuses(() -> statements.ofActors(List.of("japan"), new ListRequest<>(null, after), null));
	}

	@Test
	void leavesOutWhatWasSaidLater() {
		LocalDate day = LocalDate.of(2023, 7, 31);
		assertThat(slugs(ofActor("japan", day))).as("no dated source attests the undated one").containsExactly("older");
		assertThat(slugs(statements.aboutActors(List.of("china"), new ListRequest<>(null, ALL), day).get("china")))
			.containsExactly("older");
	}

	@Test
	void countsWhatActorsSayAboutEachOther() {
		LocalDate day = LocalDate.of(2023, 12, 31);
		assertThat(statements.exchanges("japan", day)).containsExactlyInAnyOrder(new Exchange("china", true, 2),
				new Exchange("china", false, 1), new Exchange("mission", false, 1),
				new Exchange("spokesperson", false, 1));
	}

	private static void refuses(Runnable request) {
		assertThatExceptionOfType(RequestException.class).isThrownBy(request::run)
			.satisfies(ex -> assertThat(ex.code()).isEqualTo(ErrorCode.INVALID_CURSOR));
	}

	private Connection<Statement> ofActor(String actor, @Nullable LocalDate asOf) {
		return statements.ofActors(List.of(actor), new ListRequest<>(null, ALL), asOf).get(actor);
	}

	private Connection<Statement> ofArea(String area) {
		return statements.aboutAreas(List.of(area), new ListRequest<>(null, ALL), null).get(area);
	}

	private static OrderBy order(OrderDirection direction) {
		return new OrderBy("SAID_ON", direction);
	}

	/** All slugs, read in pages of two in this order. */
	private List<String> inPages(OrderBy order, boolean backward) {
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

}
