package org.briefingapi.area;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface AreaMapper {

	@Mapping(target = "broaderSlug", source = "broader")
	Area toArea(AreaEntity entity);

	@Mapping(target = "cited", source = "agreed.id")
	@Mapping(target = "nodeSlug", source = "agreed.node")
	@Mapping(target = "area", source = "concept")
	AgreedArea toAgreedArea(AgreedAreaEntity agreed, AreaEntity concept);

	AreaEntity toEntity(NewArea added, String sortKey);

	AreaNameEntity toEntity(String id, String area, int ordinal, String name, String folded, boolean misnomer);

	AgreedAreaEntity toEntity(NewAgreedArea added, String id, String node, int ordinal);

}
