package org.briefingapi.source;

import org.briefingapi.edtf.PartialDate;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(imports = PartialDate.class)
interface SourceMapper {

	@Mapping(target = "publisherSlug", source = "publisher")
	@Mapping(target = "derivedFromSlug", source = "derivedFrom")
	Source toSource(SourceEntity entity);

	@Mapping(target = "earliest", expression = "java(PartialDate.firstDay(added.publishedOn()))")
	@Mapping(target = "latest", source = "added.publishedOn.latest", defaultValue = "0001-01-01")
	@Mapping(target = "titleGiven", source = "added.titleGiven", defaultValue = "PRINTED")
	SourceEntity toEntity(NewSource added, String sortKey, String origin);

	@Mapping(target = "sourceSlug", source = "source")
	@Mapping(target = "attributedToSlug", source = "attributedTo")
	@Mapping(target = "start", source = "startsAt")
	@Mapping(target = "end", source = "endsAt")
	Citation toCitation(CitationEntity entity);

	@Mapping(target = "verification", source = "added.check.verification")
	@Mapping(target = "startsAt", source = "added.check.start")
	@Mapping(target = "endsAt", source = "added.check.end")
	@Mapping(target = "changes", source = "added.check.changes")
	CitationEntity toEntity(NewCitation added, String cited, int ordinal, String node, boolean rendition);

	FoundInEntity toEntity(String cited, int ordinal, String source);

}
