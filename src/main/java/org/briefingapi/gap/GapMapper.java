package org.briefingapi.gap;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface GapMapper {

	@Mapping(target = "entrySlug", source = "entry")
	Gap toGap(GapEntity entity);

}
