package org.briefingapi.proposal;

import java.util.List;
import java.util.function.UnaryOperator;

import org.briefingapi.dataset.EntryQueries;
import org.briefingapi.dataset.ExportTable;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.dataset.RecordTable;
import org.briefingapi.dataset.SeedQueries;

import org.springframework.stereotype.Component;

/** What loads and exports know of proposals. */
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
			.withParts("milestones", """
					select node, id, reached as "date", status, reported_as, note from milestone where node in (:slugs)
					order by node, ordinal""")
			.withParts("positions",
					"""
							select proposal, id, actor, stance, basis, taken as "date", reason, statement from position where proposal
							in (:slugs) order by proposal, ordinal""")
			.withParts("areas", """
					select node, id, area, heading from agreed_area where node in (:slugs) order by node, ordinal""");
	}

	@Override
	public List<ExportTable> exportTables() {
		return List.of(new ExportTable("proposals", "What may never happen.", """
				slug, title, proposer, event, proposed, note from proposal order by slug"""), new ExportTable(
				"positions", "Where an actor stands on a proposal.",
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
