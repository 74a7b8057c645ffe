package org.briefingapi.seedcheck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.seedfile.CitationText;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedException;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.SlugIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks records against their JSON Schemas, which editors use, too. The schemas are read
 * from the class path, wherever the data is.
 */
class SchemaCheck {

	private static final String SCHEMAS = "/seed-data/schemas/";

	private static final String BASE = "classpath:" + SCHEMAS;

	private static final String VERIFICATIONS = BASE + "verifications.schema.json";

	private static final String DESCRIPTION = BASE + "dataset.schema.json";

	/**
	 * The keyword for the message about a text that does not match its pattern; editors
	 * know it, too.
	 */
	static final String PATTERN_MESSAGE = "patternErrorMessage";

	static final Map<String, Reader> FORMATS = Map.of("edtf", PartialDate::parse, "citation", CitationText::parse,
			"uri", WebAddress::parse);

	private final SchemaRegistry registry;

	/**
	 * The schemas in use, by location. They are read on first use, since a later load
	 * needs only a few.
	 */
	private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

	private final SchemaMessages sentences;

	SchemaCheck(SlugIndex index) {
		Map<String, String> texts = new HashMap<>();
		texts.put(BASE + "common.schema.json", text("common"));
		texts.put(VERIFICATIONS, text("verifications"));
		texts.put(DESCRIPTION, text("dataset"));
		for (SeedType type : SeedType.values()) {
			texts.put(location(type), text(type.plural()));
		}
		Dialect dialect = Dialect.builder(Dialects.getDraft202012())
			.keyword(new RefersTo(index))
			.keyword(new Bound(Bound.MINIMUM))
			.keyword(new Bound(Bound.MAXIMUM))
			.keyword(new NonValidationKeyword(PATTERN_MESSAGE))
			.formats(formats -> FORMATS.forEach((name, reader) -> formats.put(name, new TextFormat(name, reader))))
			.build();
		SchemaRegistryConfig config = SchemaRegistryConfig.builder()
			.formatAssertionsEnabled(true)
			.pathType(PathType.JSON_POINTER)
			.build();
		this.registry = SchemaRegistry.withDialect(dialect,
				builder -> builder.schemas(texts).schemaRegistryConfig(config));
		Map<String, JsonNode> trees = new HashMap<>();
		texts.forEach((location, text) -> trees.put(location, JsonMapper.shared().readTree(text)));
		this.sentences = new SchemaMessages(trees, index);
	}

	private static String location(SeedType type) {
		return BASE + type.plural() + ".schema.json";
	}

	private static String text(String name) {
		String path = SCHEMAS + name + ".schema.json";
		try (InputStream input = SchemaCheck.class.getResourceAsStream(path)) {
			if (input == null) {
				throw new IllegalStateException("The class path lacks " + path);
			}
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw SeedException.unreadable(path, ex);
		}
	}

	void check(SeedRecord record, Faults faults) {
		check(location(record.type()) + "#/$defs/" + record.type().singular(), record, faults);
	}

	/** Checks the recorded passage checks of a source. */
	void checkVerification(SeedRecord record, Faults faults) {
		check(VERIFICATIONS + "#/$defs/verification", record, faults);
	}

	/** Checks the description of the data set. */
	void checkDescription(SeedRecord record, Faults faults) {
		check(DESCRIPTION, record, faults);
	}

	private void check(String location, SeedRecord record, Faults faults) {
		schemas.computeIfAbsent(location, place -> registry.getSchema(SchemaLocation.of(place)))
			.validate(record.tree())
			.forEach(error -> sentences.add(error, record, faults));
	}

	/** A format: a text is valid if the reader accepts it. */
	private record TextFormat(String getName, Reader reader) implements Format {

		@Override
		public boolean matches(ExecutionContext context, String value) {
			return SchemaMessages.problem(reader, value) == null;
		}

	}

	/** Parses a text, or throws an exception that says why it is malformed. */
	interface Reader {

		Object read(String text);

	}

}
