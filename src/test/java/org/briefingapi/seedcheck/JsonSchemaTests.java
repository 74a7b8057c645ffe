package org.briefingapi.seedcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.briefingapi.actor.ActorKind;
import org.briefingapi.actor.AffiliationKind;
import org.briefingapi.actor.CodeScheme;
import org.briefingapi.agreement.AgreementKind;
import org.briefingapi.agreement.AgreementStatus;
import org.briefingapi.divergence.DivergenceKind;
import org.briefingapi.event.EventKind;
import org.briefingapi.proposal.ProposalStatus;
import org.briefingapi.proposal.Stance;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.SourceExtent;
import org.briefingapi.source.SourceKind;
import org.briefingapi.statement.SpeechAct;
import org.briefingapi.statement.StatementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class JsonSchemaTests {

	static Stream<Arguments> enums() {
		return Stream.of(Arguments.of("common", "citation", "certainty", EnumSet.allOf(Certainty.class)),
				Arguments.of("sources", "source", "kind", EnumSet.allOf(SourceKind.class)),
				Arguments.of("sources", "source", "extent", EnumSet.allOf(SourceExtent.class)),
				Arguments.of("actors", "actor", "kind", EnumSet.allOf(ActorKind.class)),
				Arguments.of("actors", "affiliation", "kind", EnumSet.allOf(AffiliationKind.class)),
				Arguments.of("events", "event", "kind", EnumSet.allOf(EventKind.class)),
				Arguments.of("proposals", "milestone", "status", EnumSet.complementOf(EnumSet.of(ProposalStatus.NONE))),
				Arguments.of("proposals", "position", "stance", EnumSet.allOf(Stance.class)),
				Arguments.of("agreements", "agreement", "kind", EnumSet.allOf(AgreementKind.class)),
				Arguments.of("agreements", "milestone", "status",
						EnumSet.complementOf(EnumSet.of(AgreementStatus.NONE))),
				Arguments.of("statements", "statement", "kind", EnumSet.allOf(StatementKind.class)),
				Arguments.of("statements", "statement", "act", EnumSet.allOf(SpeechAct.class)),
				Arguments.of("divergences", "divergence", "kind", EnumSet.allOf(DivergenceKind.class)));
	}

	@ParameterizedTest(name = "{0} {1}.{2}")
	@MethodSource("enums")
	void hasTheValuesOfTheEnum(String file, String definition, String property, Set<Enum<?>> values) {
		JsonNode listed = schema(file).at("/$defs/%s/properties/%s/enum".formatted(definition, property));
		assertThat(listed.asArray().elements()).extracting(JsonNode::stringValue)
			.containsExactlyElementsOf(values.stream().map(Enum::name).toList());
	}

	@Test
	void hasTheSchemesOfCodes() {
		assertThat(schema("actors").at("/$defs/actor/properties/codes/properties").propertyNames())
			.containsExactlyElementsOf(Arrays.stream(CodeScheme.values()).map(Enum::name).toList());
	}

	@ParameterizedTest
	@EnumSource(SeedType.class)
	void describesEveryKeyAndAllowsNoOther(SeedType type) {
		schema(type.plural()).path("$defs").forEach(definition -> {
			assertThat(definition.path("additionalProperties").asBoolean(true)).isFalse();
			assertThat(definition.path("description").stringValue("")).isNotEmpty();
			definition.path("properties")
				.forEach(property -> assertThat(property.path("description").stringValue("")).isNotEmpty());
		});
	}

	@Test
	void limitsTheCharactersOfEveryText() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("seed-data/schemas"))) {
			assertThat(files).allSatisfy(file -> {
				List<JsonNode> texts = new ArrayList<>();
				addTexts(JsonMapper.shared().readTree(file), texts);
				assertThat(texts).allMatch(text -> text.has("pattern") || text.has("format") || text.has("enum"));
			});
		}
	}

	private static void addTexts(JsonNode schema, List<JsonNode> texts) {
		if (schema.path("type").stringValue("").equals("string")) {
			texts.add(schema);
		}
		schema.forEach(part -> addTexts(part, texts));
	}

	private static JsonNode schema(String file) {
		return JsonMapper.shared().readTree(Path.of("seed-data/schemas/%s.schema.json".formatted(file)));
	}

}
