package org.briefingapi.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.briefingapi.DataTest;
import org.briefingapi.Samples;
import org.briefingapi.agreement.Coverage.CoverageRequest;
import org.briefingapi.agreement.CoverageMatrix.Value;
import org.briefingapi.agreement.NewAgreement.NewParty;
import org.briefingapi.area.Area;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.milestone.MilestoneStatus;
import org.briefingapi.milestone.NewMilestone;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.DateRange;
import org.briefingapi.paging.ListRequest;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.OrderDirection;
import org.briefingapi.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DataTest
class AgreementsTests {

	private static final PageRequest ALL = PageRequest.of(null, null, null, null);

	@Autowired
	private Agreements agreements;

	@Autowired
	private AreaExpansions expansions;

	@Autowired
	private Coverage coverage;

	@Autowired
	private Samples samples;

	@BeforeEach
	void setUp() {
		samples.base("japan", "nato", "china");
		samples.areas("cyber", "sea", "piracy<sea", "space");
		samples.nodes("Agreement", "old", "new", "deal", "draft");
		agreements.add(List.of(
				agreement("old", "Beta", AgreementKind.PARTNERSHIP_PROGRAMME, "2020", null, 3, "nato japan",
						"cyber piracy", Samples.milestone("2020", MilestoneStatus.CONCLUDED),
						Samples.milestone("2023-07-12", MilestoneStatus.SUPERSEDED)),
				agreement("new", "Alpha", AgreementKind.PARTNERSHIP_PROGRAMME, null, "old", 4, "nato japan",
						"space cyber", Samples.milestone("2023-07-13", MilestoneStatus.IN_FORCE),
						Samples.milestone("2023-07-12", MilestoneStatus.CONCLUDED)),
				agreement("deal", "Gamma", AgreementKind.COMMERCIAL_CONTRACT, null, null, null, "china", "",
						Samples.milestone("9999", MilestoneStatus.IN_FORCE)),
				agreement("draft", "Delta", AgreementKind.TREATY, null, null, null, "japan", "sea piracy")));
		samples.flush();
	}

	@Test
	void isDatedByItsSignatureElseByItsConclusionElseByItsEntryIntoForce() {
		assertThat(Stream.of("old", "new", "deal", "draft").map(slug -> agreements.find(slug).orElseThrow().date()))
			.containsExactly(Samples.date("2020"), Samples.date("2023-07-12"), Samples.date("9999"), null);
	}

	@Test
	void givesTheAgreementsOfAPartyNewestFirstAndUndatedOnesLast() {
		assertThat(agreements.ofParties(List.of("japan"))).extracting(Agreement::slug)
			.containsExactly("new", "old", "draft");
		assertThat(slugs(agreements.pagesOfParties(List.of("japan"), new ListRequest<>(null, ALL)).get("japan")))
			.containsExactly("new", "old", "draft");
	}

	@Test
	void givesTheAgreementsOfAPartyThatHadBegunByADay() {
		assertThat(begun("2019-12-31", "japan", null)).isEmpty();
		assertThat(begun("2023-07-11", "japan", null)).containsExactly("old");
		assertThat(begun("2023-07-12", "japan", null)).containsExactly("new", "old");
		assertThat(begun("2023-07-12", "japan", List.of("nato"))).containsExactly("new", "old");
		assertThat(begun("2023-07-12", "japan", List.of("china"))).isEmpty();
		assertThat(agreements.countBegun(List.of("japan", "nato"), null, LocalDate.parse("2023-07-12"))).isEqualTo(2);
	}

	private List<String> begun(String day, String actor, @Nullable List<String> others) {
		return slugs(agreements.begunOfParties(List.of(actor), others, LocalDate.parse(day)).get(actor));
	}

	@Test
	void givesTheAgreementsOfAnAreaThatHadBegunByADay() {
		assertThat(slugs(agreements.begunOfArea("sea", LocalDate.parse("2023-07-12")))).containsExactly("old");
		assertThat(slugs(agreements.begunOfArea("cyber", LocalDate.parse("2023-07-11")))).containsExactly("old");
	}

	@Test
	void countsTheAgreementsInCommonWithEachOtherActor() {
		assertThat(agreements.sharedWith("japan", LocalDate.parse("2023-07-12"))).containsOnly(Map.entry("nato", 2));
		assertThat(agreements.sharedWith("japan", LocalDate.parse("2020-01-01"))).containsOnly(Map.entry("nato", 1));
		assertThat(agreements.sharedWith("china", LocalDate.parse("2023-07-12"))).isEmpty();
	}

	@Test
	void pagesTheAgreementsOfManyParties() {
		PageRequest first = PageRequest.of(1, null, null, null);
		var pages = agreements.pagesOfParties(List.of("japan", "nato", "china"), new ListRequest<>(null, first));
		assertThat(slugs(pages.get("japan"))).containsExactly("new");
		assertThat(slugs(pages.get("china"))).containsExactly("deal");
		assertThat(pages.get("japan").getTotalCount()).isEqualTo(3);
		PageRequest second = PageRequest.of(1, pages.get("japan").getPageInfo().endCursor(), null, null);
		assertThat(slugs(agreements.pagesOfParties(List.of("japan"), new ListRequest<>(null, second)).get("japan")))
			.containsExactly("old");
		assertThatExceptionOfType(RequestException.class)
			.isThrownBy(() -> agreements.pagesOfParties(List.of("japan", "nato"), new ListRequest<>(null, second)))
			.satisfies(ex -> assertThat(ex.extensions()).containsEntry("code", "INVALID_CURSOR"));
	}

	@Test
	void givesTheAgreementsOfAnAreaAndOfThoseBelowItOnce() {
		var pages = agreements.pagesOfAreas(List.of("sea", "piracy", "cyber"), new ListRequest<>(null, ALL));
		assertThat(slugs(pages.get("sea"))).containsExactly("old", "draft");
		assertThat(slugs(pages.get("piracy"))).containsExactly("old", "draft");
		assertThat(slugs(pages.get("cyber"))).containsExactly("new", "old");
		assertThat(pages.get("sea").getTotalCount()).isEqualTo(2);
		var one = agreements.pagesOfAreas(List.of("sea"), new ListRequest<>(
				new AgreementFilter(null, null, null, List.of(AgreementKind.TREATY), null, null, null), ALL));
		assertThat(slugs(one.get("sea"))).containsExactly("draft");
		assertThat(one.get("sea").getTotalCount()).isEqualTo(1);
	}

	@Test
	void filters() {
		assertThat(page(party("nato"))).containsExactly("new", "old");
		assertThat(page(area("sea"))).containsExactly("old", "draft");
		assertThat(page(signed("2020-06-01", "2022-01-01"))).containsExactly("old");
		assertThat(page(not(party("nato")))).containsExactly("deal", "draft");
		assertThat(page(not(signed("0001-01-01", null)))).containsExactly("draft");
	}

	@Test
	void filtersByStatusOfToday() {
		assertThat(page(status(AgreementStatus.SUPERSEDED))).containsExactly("old");
		assertThat(page(status(AgreementStatus.IN_FORCE))).containsExactly("new");
		assertThat(page(status(AgreementStatus.CONCLUDED))).isEmpty();
		assertThat(page(status(AgreementStatus.NONE))).containsExactly("deal", "draft");
		assertThat(page(status(AgreementStatus.NONE, AgreementStatus.IN_FORCE))).containsExactly("deal", "new",
				"draft");
		assertThat(page(not(status(AgreementStatus.IN_FORCE)))).containsExactly("deal", "old", "draft");
		assertThat(page(status())).isEmpty();
	}

	@Test
	void tellsTheStatusOfADay() {
		assertThat(agreements.statuses(List.of("old", "new", "deal"), LocalDate.of(2023, 7, 12)))
			.containsOnlyKeys("old", "new")
			.containsEntry("old", AgreementStatus.SUPERSEDED)
			.containsEntry("new", AgreementStatus.CONCLUDED);
	}

	@Test
	void ordersByTitleToo() {
		OrderBy order = new OrderBy("TITLE", OrderDirection.ASC);
		assertThat(slugs(agreements.page(null, order, ALL))).containsExactly("new", "old", "draft", "deal");
		OrderBy oldest = new OrderBy("SIGNED_ON", OrderDirection.ASC);
		assertThat(slugs(agreements.page(null, oldest, ALL))).containsExactly("draft", "old", "new", "deal");
	}

	@Test
	void keepsTheDifferenceOfStatedAndNamedAreas() {
		assertThat(agreements.areaCounts(agreements.ofParties(List.of("japan"))))
			.containsExactly(new AreaCount(4, 2, 2), new AreaCount(3, 2, 1), new AreaCount(null, 2, null));
	}

	@Test
	void comparesARevisionWithItsPredecessor() {
		AreaExpansion expansion = expansions.of(agreements.ofParties(List.of("japan"))).get("new");
		assertThat(expansion.from().slug()).isEqualTo("old");
		assertThat(expansion.netChange()).isEqualTo(1);
		assertThat(expansion.areas()).extracting(change -> change.area().slug() + " " + change.change())
			.containsExactly("space UNKNOWN", "cyber RETAINED", "piracy UNKNOWN");
		assertThat(expansions.of(agreements.ofParties(List.of("china")))).isEmpty();
	}

	@Test
	void coversAllProgrammesUnlessTold() {
		CoverageMatrix matrix = covered(null, null);
		assertThat(matrix.agreements()).extracting(Agreement::slug).containsExactly("new", "old");
		assertThat(matrix.areas()).extracting(Area::slug).containsExactly("cyber", "piracy", "space");
		assertThat(matrix.cells()).extracting(CoverageMatrix.Cell::value)
			.containsExactly(Value.NAMED, Value.NAMED, Value.LIST_INCOMPLETE, Value.NAMED, Value.NAMED,
					Value.LIST_INCOMPLETE);
	}

	@Test
	void coversTheProgrammeInForceOnADayByItsPartner() {
		CoverageMatrix matrix = coverage.matrix(new CoverageRequest(null, null, LocalDate.of(2021, 6, 1), false, true));
		assertThat(matrix.columns()).extracting(column -> column.agreement().slug()).containsExactly("old");
		assertThat(matrix.areas()).extracting(Area::slug).containsExactly("cyber", "sea");
		assertThat(matrix.cells()).extracting(CoverageMatrix.Cell::value).containsExactly(Value.NAMED, Value.NAMED);
		assertThat(matrix.cells()).allSatisfy(cell -> assertThat(cell.citations()).isNotEmpty());
	}

	private CoverageMatrix covered(@Nullable List<String> agreements, @Nullable List<String> actors) {
		return coverage.matrix(new CoverageRequest(agreements, actors, null, true, false));
	}

	@Test
	void coversTheAgreementsOfActors() {
		assertThat(covered(null, List.of("japan", "china")).agreements()).extracting(Agreement::slug)
			.as("the deal takes effect in 9999")
			.containsExactly("new", "old", "draft");
		assertThat(covered(List.of("old", "deal"), List.of("japan")).agreements()).extracting(Agreement::slug)
			.containsExactly("old");
		assertThat(covered(List.of("old", "deal"), null).agreements()).extracting(Agreement::slug)
			.containsExactly("deal", "old");
		assertThat(covered(List.of(), null).cells()).isEmpty();
	}

	@Test
	void refusesToCoverWhatItDoesNotKnow() {
		assertThatExceptionOfType(RequestException.class).isThrownBy(() -> covered(List.of("old", "x"), null))
			.withMessageContaining("\"x\"")
			.satisfies(ex -> assertThat(ex.extensions()).containsEntry("argument", "agreements"));
		assertThatExceptionOfType(RequestException.class).isThrownBy(() -> covered(null, List.of("old")))
			.withMessageContaining("\"old\"")
			.satisfies(ex -> assertThat(ex.extensions()).containsEntry("argument", "actors"));
	}

	@Test
	void replacesPartsWhenAnAgreementIsRevised() {
		agreements
			.revise(List.of(agreement("new", "Alpha", AgreementKind.TREATY, "2024", "old", null, "china", "sea")));
		samples.flush();
		assertThat(agreements.ofParties(List.of("japan"))).extracting(Agreement::slug).containsExactly("old", "draft");
		assertThat(agreements.ofParties(List.of("china"))).extracting(Agreement::slug).containsExactly("deal", "new");
		assertThat(agreements.successors(List.of("old"))).hasEntrySatisfying("old",
				later -> assertThat(later.date()).isEqualTo(Samples.date("2024")));
		assertThat(agreements.statuses(List.of("new"), LocalDate.MAX)).isEmpty();
	}

	private List<String> page(AgreementFilter filter) {
		Connection<Agreement> page = agreements.page(filter, null, ALL);
		assertThat(page.getTotalCount()).isEqualTo(page.getNodes().size());
		return slugs(page);
	}

	private static AgreementFilter party(String actor) {
		return new AgreementFilter(List.of(actor), null, null, null, null, null, null);
	}

	private static AgreementFilter area(String area) {
		return new AgreementFilter(null, List.of(area), null, null, null, null, null);
	}

	private static AgreementFilter status(AgreementStatus... statuses) {
		return new AgreementFilter(null, null, null, null, List.of(statuses), null, null);
	}

	private static AgreementFilter signed(String from, @Nullable String to) {
		DateRange range = new DateRange(LocalDate.parse(from), (to != null) ? LocalDate.parse(to) : null);
		return new AgreementFilter(null, null, null, null, null, range, null);
	}

	private static AgreementFilter not(AgreementFilter filter) {
		return new AgreementFilter(null, null, null, null, null, null, filter);
	}

	private static List<String> slugs(Connection<Agreement> page) {
		return page.getNodes().stream().map(Agreement::slug).toList();
	}

	private static NewAgreement agreement(String slug, String title, AgreementKind kind, @Nullable String signedOn,
			@Nullable String predecessor, @Nullable Integer stated, String parties, String areas,
			NewMilestone... milestones) {
		return new NewAgreement(slug, title, kind, null, Samples.date(signedOn), null, null, null, predecessor, stated,
				false, null, Samples.cited(),
				Stream.of(parties.split(" ")).map(actor -> new NewParty(actor, null, null)).toList(),
				List.of(milestones),
				Stream.of(areas.split(" ")).filter(area -> !area.isEmpty()).map(Samples::agreedArea).toList());
	}

}
