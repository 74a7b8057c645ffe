package org.briefingapi.divergence;

import org.briefingapi.divergence.NewDivergence.NewReading;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface DivergenceMapper {

	@Mapping(target = "entrySlug", source = "entry")
	Divergence toDivergence(DivergenceEntity entity);

	@Mapping(target = "cited", source = "id")
	@Mapping(target = "divergenceSlug", source = "divergence")
	@Mapping(target = "value", source = "content")
	Reading toReading(ReadingEntity entity);

	DivergenceEntity toEntity(NewDivergence added, String entryType);

	@Mapping(target = "content", source = "added.value")
	ReadingEntity toEntity(NewReading added, String id, String divergence, int ordinal);

}
