package org.briefingapi.milestone;

import org.briefingapi.edtf.PartialDate;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(imports = PartialDate.class)
interface MilestoneMapper {

	@Mapping(target = "cited", source = "id")
	@Mapping(target = "nodeSlug", source = "node")
	@Mapping(target = "date", source = "reached")
	Milestone toMilestone(MilestoneEntity entity);

	@Mapping(target = "reached", source = "added.date")
	@Mapping(target = "earliest", expression = "java(PartialDate.firstDay(added.date()))")
	MilestoneEntity toEntity(NewMilestone added, String id, String node, int ordinal);

}
