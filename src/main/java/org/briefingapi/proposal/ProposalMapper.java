package org.briefingapi.proposal;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.proposal.NewProposal.NewPosition;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(imports = PartialDate.class)
interface ProposalMapper {

	@Mapping(target = "proposerSlug", source = "proposer")
	@Mapping(target = "eventSlug", source = "event")
	@Mapping(target = "date", source = "proposed")
	Proposal toProposal(ProposalEntity entity);

	@Mapping(target = "cited", source = "id")
	@Mapping(target = "proposalSlug", source = "proposal")
	@Mapping(target = "actorSlug", source = "actor")
	@Mapping(target = "date", source = "taken")
	@Mapping(target = "statementSlug", source = "statement")
	Position toPosition(PositionEntity entity);

	@Mapping(target = "proposed", source = "proposed")
	@Mapping(target = "earliest", expression = "java(PartialDate.firstDay(proposed))")
	@Mapping(target = "latest", source = "proposed.latest")
	ProposalEntity toEntity(NewProposal added, String sortKey, @Nullable PartialDate proposed);

	@Mapping(target = "taken", source = "added.date")
	@Mapping(target = "earliest", expression = "java(PartialDate.firstDay(added.date()))")
	PositionEntity toEntity(NewPosition added, String id, String proposal, int ordinal);

}
