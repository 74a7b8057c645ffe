package org.briefingapi.event;

import java.time.LocalDate;

import org.briefingapi.edtf.PartialDate;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(imports = PartialDate.class)
interface EventMapper {

	@Mapping(target = "date", source = "held")
	@Mapping(target = "partOfSlug", source = "partOf")
	Event toEvent(EventEntity entity);

	@Mapping(target = "held", source = "added.date")
	@Mapping(target = "earliest", expression = "java(PartialDate.firstDay(added.date()))")
	@Mapping(target = "latest", source = "added.date.latest", defaultValue = "0001-01-01")
	EventEntity toEntity(NewEvent added, String sortKey);

	ParticipantEntity toEntity(String event, int ordinal, String actor, LocalDate earliest);

}
