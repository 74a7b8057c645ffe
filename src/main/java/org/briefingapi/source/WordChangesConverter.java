package org.briefingapi.source;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.briefingapi.verification.WordChange;
import org.briefingapi.verification.WordChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Stores word changes as text: a line for each change, with its kind as the first
 * character.
 */
@Converter(autoApply = true)
class WordChangesConverter implements AttributeConverter<List<WordChange>, String> {

	private static final String SIGNS = "=+-";

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable List<WordChange> changes) {
		if (changes == null || changes.isEmpty()) {
			return null;
		}
		return changes.stream()
			.map(change -> SIGNS.charAt(change.kind().ordinal()) + change.text())
			.collect(Collectors.joining("\n"));
	}

	@Override
	public List<WordChange> convertToEntityAttribute(@Nullable String text) {
		if (text == null) {
			return List.of();
		}
		return text.lines()
			.map(line -> new WordChange(Kind.values()[SIGNS.indexOf(line.charAt(0))], line.substring(1)))
			.toList();
	}

}
