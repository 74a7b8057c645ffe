package org.briefingapi.milestone;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface MilestoneMapper {

	@Mapping(target = "cited", source = "id")
	@Mapping(target = "nodeSlug", source = "node")
	@Mapping(target = "date", source = "reached")
	Milestone toMilestone(MilestoneEntity entity);

	@Mapping(target = "reached", source = "added.date")
	@Mapping(target = "earliest", source = "added.date.earliest", defaultValue = "0001-01-01")
	MilestoneEntity toEntity(NewMilestone added, String id, String node, int ordinal);

}
