package org.briefingapi.proposal;

import java.time.LocalDate;
import java.util.List;

import org.briefingapi.DataTest;
import org.briefingapi.Samples;
import org.briefingapi.milestone.MilestoneStatus;
import org.briefingapi.paging.DateRange;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.OrderDirection;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.proposal.NewProposal.NewPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DataTest
class ProposalsTests {

	@Autowired
	private Proposals proposals;

	@Autowired
	private Samples samples;

	@BeforeEach
	void setUp() {
		samples.base("france", "japan");
		samples.nodes("Proposal", "office", "pipeline");
		proposals.add(List.of(
				proposal("office", "2023-05", position("france", Stance.AGAINST, "2023-06"),
						position("japan", Stance.FOR, null), position("france", Stance.RESERVED, "2023-05-01")),
				proposal("pipeline", null, position("france", Stance.FOR, "2023-05"))));
		samples.flush();
	}

	@Test
	void isDatedByItsFirstDatedMilestone() {
		assertThat(proposals.find("office").orElseThrow().date()).isEqualTo(Samples.date("2023-05"));
		assertThat(proposals.find("pipeline").orElseThrow().date()).isNull();
		assertThat(proposals.page(null, null, PageRequest.of(null, null, null, null)).getNodes())
			.extracting(Proposal::label)
			.containsExactly("office", "pipeline");
	}

	@Test
	void filtersByStatusPositionAndSpan() {
		assertThat(slugs(filter(null, List.of(ProposalStatus.RUMOURED), null))).containsExactly("office");
		assertThat(slugs(filter(null, List.of(ProposalStatus.NONE), null))).containsExactly("pipeline");
		assertThat(slugs(filter(List.of("japan"), null, null))).containsExactly("office");
		assertThat(slugs(filter(List.of("france"), null, null))).containsExactly("office", "pipeline");
		DateRange span = new DateRange(LocalDate.of(2023, 5, 31), null);
		assertThat(slugs(filter(null, null, span))).containsExactly("office");
		assertThat(slugs(new ProposalFilter(null, null, null, null, null, null, filter(null, null, span))))
			.containsExactly("pipeline");
	}

	@Test
	void ordersByTitleInBothDirections() {
		assertThat(slugs("TITLE", OrderDirection.ASC)).containsExactly("office", "pipeline");
		assertThat(slugs("TITLE", OrderDirection.DESC)).containsExactly("pipeline", "office");
		assertThat(slugs("PROPOSED_ON", OrderDirection.ASC)).as("an undated one counts as older than any other")
			.containsExactly("pipeline", "office");
	}

	private static ProposalFilter filter(@Nullable List<String> positionsOf, @Nullable List<ProposalStatus> statuses,
			@Nullable DateRange proposed) {
		return new ProposalFilter(null, positionsOf, null, null, statuses, proposed, null);
	}

	private List<String> slugs(ProposalFilter filter) {
		return proposals.page(filter, null, PageRequest.FIRST).getNodes().stream().map(Proposal::slug).toList();
	}

	private List<String> slugs(String field, OrderDirection direction) {
		return proposals.page(null, new OrderBy(field, direction), PageRequest.FIRST)
			.getNodes()
			.stream()
			.map(Proposal::slug)
			.toList();
	}

	@Test
	void ordersPositionsByDateAndPutsUndatedOnesLast() {
		assertThat(proposals.positionsOn(List.of("office"), null).get("office")).extracting(Position::stance)
			.containsExactly(Stance.RESERVED, Stance.AGAINST, Stance.FOR);
		assertThat(proposals.positionsOn(List.of("office"), null).get("office")).extracting(Position::basis)
			.containsExactly(PositionBasis.REPORTED, PositionBasis.OWN_WORDS, PositionBasis.OWN_WORDS);
		assertThat(proposals.positionsOf(List.of("france"), null).get("france")).extracting(Position::cited)
			.containsExactly("office#positions/2", "pipeline#positions/0", "office#positions/0");
	}

	@Test
	void leavesOutPositionsThatWereNotTakenByADay() {
		assertThat(proposals.positionsOn(List.of("office"), LocalDate.of(2023, 5, 31)).get("office"))
			.extracting(Position::stance)
			.containsExactly(Stance.RESERVED);
		assertThat(proposals.positionsOf(List.of("japan"), LocalDate.of(2030, 1, 1))).isEmpty();
	}

	@Test
	void readsAllPositionsOnWhatAnActorTookOneOn() {
		assertThat(proposals.positionsBeside(List.of("japan"), null))
			.isEqualTo(proposals.positionsOn(List.of("office"), null));
		assertThat(proposals.positionsBeside(List.of("france"), null))
			.isEqualTo(proposals.positionsOn(List.of("office", "pipeline"), null));
		assertThat(proposals.positionsBeside(List.of("nobody"), null)).isEmpty();
	}

	@Test
	void tellsHowFarItHadCome() {
		assertThat(proposals.statuses(List.of("office", "pipeline"), LocalDate.of(2023, 5, 1)))
			.containsOnlyKeys("office")
			.containsEntry("office", ProposalStatus.RUMOURED);
	}

	@Test
	void replacesPartsWhenAProposalIsRevised() {
		proposals.revise(List.of(proposal("office", "2022", position("japan", Stance.UNSTATED, null))));
		samples.flush();
		assertThat(proposals.positionsOn(List.of("office"), null).get("office")).extracting(Position::stance)
			.containsExactly(Stance.UNSTATED);
		assertThat(proposals.find("office").orElseThrow().date()).isEqualTo(Samples.date("2022"));
	}

	private static NewProposal proposal(String slug, @Nullable String date, NewPosition... positions) {
		return new NewProposal(slug, slug, null, null, null, Samples.cited(),
				List.of(Samples.milestone(null, MilestoneStatus.UNDER_DISCUSSION),
						Samples.milestone(date, MilestoneStatus.RUMOURED)),
				List.of(positions), List.of());
	}

	private static NewPosition position(String actor, Stance stance, @Nullable String date) {
		PositionBasis basis = (stance == Stance.RESERVED) ? PositionBasis.REPORTED : PositionBasis.OWN_WORDS;
		return new NewPosition(actor, stance, basis, Samples.date(date), null, null, Samples.cited());
	}

}
