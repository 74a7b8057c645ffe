package org.briefingapi.agreement;

import java.time.LocalDate;

import org.briefingapi.agreement.NewAgreement.NewParty;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(imports = PartialDate.class)
interface AgreementMapper {

	@Mapping(target = "date", source = "concluded")
	@Mapping(target = "eventSlug", source = "event")
	@Mapping(target = "predecessorSlug", source = "predecessor")
	Agreement toAgreement(AgreementEntity entity);

	@Mapping(target = "agreementSlug", source = "agreement")
	@Mapping(target = "actorSlug", source = "actor")
	@Mapping(target = "signatorySlug", source = "signatory")
	AgreementParty toParty(PartyEntity entity);

	@Mapping(target = "concluded", source = "concluded")
	@Mapping(target = "earliest", expression = "java(PartialDate.firstDay(concluded))")
	@Mapping(target = "latest", source = "concluded.latest")
	AgreementEntity toEntity(NewAgreement added, String sortKey, @Nullable PartialDate concluded);

	PartyEntity toEntity(NewParty added, String agreement, int ordinal, LocalDate earliest);

}
