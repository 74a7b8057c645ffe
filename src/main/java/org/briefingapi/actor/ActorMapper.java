package org.briefingapi.actor;

import org.briefingapi.actor.NewActor.NewAffiliation;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface ActorMapper {

	Actor toActor(ActorEntity entity);

	@Mapping(target = "value", source = "code")
	ActorCode toCode(ActorCodeEntity entity);

	@Mapping(target = "cited", source = "id")
	@Mapping(target = "actorSlug", source = "actor")
	@Mapping(target = "organisationSlug", source = "organisation")
	@Mapping(target = "from", source = "fromDate")
	@Mapping(target = "to", source = "toDate")
	Affiliation toAffiliation(AffiliationEntity entity);

	ActorEntity toEntity(NewActor added, String sortKey);

	ActorNameEntity toEntity(String id, String actor, int ordinal, String name, String folded);

	ActorCodeEntity toEntity(String id, String actor, int ordinal, CodeScheme scheme, String code);

	@Mapping(target = "kind", source = "added.kind")
	@Mapping(target = "fromDate", source = "added.from")
	@Mapping(target = "toDate", source = "added.to")
	AffiliationEntity toEntity(NewAffiliation added, String id, String actor, int ordinal);

}
