package org.briefingapi.edtf;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a partial date as its EDTF text. */
@Converter(autoApply = true)
public class PartialDateConverter implements AttributeConverter<@Nullable PartialDate, @Nullable String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable PartialDate date) {
		return (date == null) ? null : date.toString();
	}

	@Override
	public @Nullable PartialDate convertToEntityAttribute(@Nullable String text) {
		return (text == null) ? null : PartialDate.parse(text);
	}

}
