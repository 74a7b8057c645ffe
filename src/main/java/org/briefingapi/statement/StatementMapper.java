package org.briefingapi.statement;

import java.time.LocalDate;

import org.briefingapi.edtf.PartialDate;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(imports = PartialDate.class)
interface StatementMapper {

	@Mapping(target = "date", source = "said")
	@Mapping(target = "speakerSlug", source = "speaker")
	@Mapping(target = "onBehalfOfSlug", source = "onBehalfOf")
	@Mapping(target = "eventSlug", source = "event")
	@Mapping(target = "inSlug", source = "standsIn")
	Statement toStatement(StatementEntity entity);

	@Mapping(target = "label", source = "label")
	@Mapping(target = "text", source = "text")
	@Mapping(target = "verbatim", source = "verbatim")
	@Mapping(target = "preferredBecause", source = "preferredBecause")
	@Mapping(target = "language", source = "added.language", defaultValue = "en")
	@Mapping(target = "standsIn", source = "added.in")
	@Mapping(target = "earliest", expression = "java(PartialDate.firstDay(added.said()))")
	@Mapping(target = "latest", source = "added.said.latest", defaultValue = "0001-01-01")
	@Mapping(target = "oldestFirst", source = "added.said.earliest", defaultValue = "9999-12-31")
	StatementEntity toEntity(NewStatement added, String label, String text, boolean verbatim, String preferredBecause,
			String speakerSortKey);

	VoiceEntity toVoice(String actor, String statement, boolean speaker, LocalDate earliest);

	AboutEntity toAbout(String statement, int ordinal, String subject, String subjectType, LocalDate earliest);

	TopicEntity toTopic(String area, String statement, LocalDate earliest);

}
