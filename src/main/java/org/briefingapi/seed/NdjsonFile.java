package org.briefingapi.seed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;

/** A file with one record of JSON on each line, read line by line. */
record NdjsonFile(SeedType type, String name, Resource resource) implements SeedFile {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	@Override
	public void forEach(Faults faults, Consumer<SeedRecord> action) {
		int number = 0;
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8.newDecoder()))) {
			String text = reader.readLine();
			while (text != null) {
				number++;
				JsonNode tree = text.isBlank() ? null : parse(text, number, faults);
				if (tree != null) {
					int line = number;
					action.accept(SeedRecord.of(type, name, line, line, tree.asObject(), pointer -> line));
				}
				text = reader.readLine();
			}
		}
		catch (CharacterCodingException ex) {
			faults.addUnread(type, new Fault(name, number + 1, "is not UTF-8 from about here; save the file as UTF-8"));
		}
		catch (IOException ex) {
			throw SeedException.unreadable(name, ex);
		}
	}

	private @Nullable JsonNode parse(String text, int line, Faults faults) {
		try {
			JsonNode tree = MAPPER.readTree(text);
			if (tree.isObject()) {
				return tree;
			}
			faults.add(new Fault(name, line, "is no record; write one JSON object on each line"));
		}
		catch (JacksonException ex) {
			faults.add(new Fault(name, line,
					"is no JSON: %s; write one JSON object on each line".formatted(ex.getOriginalMessage())));
		}
		return null;
	}

}
