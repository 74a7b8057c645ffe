package org.briefingapi.proposal;

import java.util.List;
import java.util.function.UnaryOperator;

import org.briefingapi.area.AgreedAreas;
import org.briefingapi.dataset.EntryQueries;
import org.briefingapi.dataset.ExportTable;
import org.briefingapi.dataset.ListRelation;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.dataset.RecordTable;
import org.briefingapi.dataset.SeedQueries;
import org.briefingapi.milestone.Milestones;

import org.springframework.stereotype.Component;

/** The columns of proposals, for loads and exports. */
@Component
class ProposalStore implements RecordStore<NewProposal> {

	private final Proposals proposals;

	ProposalStore(Proposals proposals) {
		this.proposals = proposals;
	}

	@Override
	public RecordTable<NewProposal> table() {
		return new RecordTable<>("Proposal", "proposal", "title", NewProposal.class);
	}

	@Override
	public void add(List<NewProposal> records, UnaryOperator<String> origins) {
		proposals.add(records);
	}

	@Override
	public void revise(List<NewProposal> records, UnaryOperator<String> origins) {
		proposals.revise(records);
	}

	@Override
	public SeedQueries seedQueries() {
		return SeedQueries.of("""
				select slug, slug, slug, title, proposer, event, note from proposal where slug in (:slugs) order by
				slug""")
			.withParts("milestones", Milestones.seedQuery())
			.withParts("positions",
					"""
							select proposal, id, actor, stance, basis, taken as "date", reason, statement from position where proposal
							in (:slugs) order by proposal, ordinal""")
			.withParts("areas", AgreedAreas.seedQuery());
	}

	@Override
	public List<ListRelation> lists() {
		return List.of(Milestones.LIST, new ListRelation("Proposal.positions", "position", "proposal"),
				new ListRelation("Actor.positions", "position", "actor"));
	}

	@Override
	public List<ExportTable> exportTables() {
		return List.of(new ExportTable("proposals", "A proposal, which may never be carried out.", """
				slug, title, proposer, event, proposed, note from proposal order by slug"""), Milestones.EXPORT_TABLE,
				new ExportTable("positions", "The position of an actor on a proposal.",
						"""
								proposal, ordinal, actor, stance, basis, taken, reason, statement from position order by proposal, ordinal"""));
	}

	@Override
	public EntryQueries entryQueries() {
		return new EntryQueries("proposed", """
				select s.actor, p.slug, 'Proposal', p.earliest from position s join proposal p on p.slug =
				s.proposal where p.slug in (:entries) union select proposer, slug, 'Proposal', earliest from
				proposal where slug in (:entries) and proposer is not null""", List.of());
	}

}
