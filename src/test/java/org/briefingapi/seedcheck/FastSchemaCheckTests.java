package org.briefingapi.seedcheck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.briefingapi.bench.BenchData;
import org.briefingapi.bench.BenchSize;
import org.briefingapi.seed.SeedProperties;
import org.briefingapi.seedcheck.SeedValidator.Checked;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedFolder;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class FastSchemaCheckTests {

	private static final List<String> TEXTS = List.of("", " blank", "Upper Case", "two\nlines\n", "nowhere", "2023-13",
			"japan", "text-a", "text-a L0", "text-a \"words\" [SURELY]", "x".repeat(5000), "\u0000", "é".repeat(80));

	@TempDir
	private Path folder;

	@Test
	void isSureOfAllThatIsWithoutFault() throws Exception {
		BenchData.write(BenchSize.S, folder);
		for (String location : List.of(SeedProperties.DEFAULT_LOCATION, folder.toString())) {
			Checked checked = new SeedValidator().check(SeedFolder.at(location));
			SchemaCheck structure = new SchemaCheck(checked.index());
			checked.folder()
				.files()
				.forEach(file -> file.forEach(new Faults(),
						record -> assertThat(structure.isSure(record)).as(record.label()).isTrue()));
		}
	}

	@ParameterizedTest
	@EnumSource(SeedType.class)
	void isNeverSureOfAFault(SeedType type) {
		Checked checked = new SeedValidator().check(SeedFolder.at("src/test/resources/seed/good"));
		SchemaCheck structure = new SchemaCheck(checked.index());
		List<ObjectNode> spoilt = new ArrayList<>();
		checked.folder()
			.files(type)
			.forEach(file -> file.forEach(new Faults(), record -> spoil(record.tree(), spoilt::add)));
		long faulty = spoilt.stream()
			.map(tree -> SeedRecord.of(type, "file", 1, 1, tree, pointer -> 1))
			.filter(record -> isFaulty(structure, record))
			.peek(record -> assertThat(structure.isSure(record)).as(record.tree().toString()).isFalse())
			.count();
		assertThat(faulty).isGreaterThan(100);
	}

	private static boolean isFaulty(SchemaCheck structure, SeedRecord record) {
		Faults faults = new Faults();
		structure.checkInFull(record, faults);
		return !faults.isEmpty();
	}

	/** Hands over the record in many forms, in each of which one thing is another. */
	private static void spoil(ObjectNode record, Consumer<ObjectNode> action) {
		spoilWithin(record, record, action);
	}

	private static void spoilWithin(ObjectNode record, JsonNode value, Consumer<ObjectNode> action) {
		if (value instanceof ObjectNode object) {
			object.put("unknown", "key");
			action.accept(record.deepCopy());
			object.remove("unknown");
			for (String key : List.copyOf(object.propertyNames())) {
				JsonNode kept = object.get(key);
				object.remove(key);
				action.accept(record.deepCopy());
				others(kept).forEach(other -> {
					object.set(key, other);
					action.accept(record.deepCopy());
				});
				object.set(key, kept);
				spoilWithin(record, kept, action);
			}
		}
		else if (value instanceof ArrayNode list) {
			for (int i = 0; i < list.size(); i++) {
				JsonNode kept = list.get(i);
				int place = i;
				others(kept).forEach(other -> {
					list.set(place, other);
					action.accept(record.deepCopy());
				});
				list.set(i, kept);
				spoilWithin(record, kept, action);
			}
		}
	}

	private static Stream<JsonNode> others(JsonNode value) {
		ArrayNode others = JsonNodeFactory.instance.arrayNode();
		TEXTS.forEach(others::add);
		others.addNull().add(true).add(-1).add(1.0).add(99_999_999);
		others.addArray();
		others.addArray().add("text-a").add("text-a");
		others.addArray().add(1).add(1.0);
		others.addArray().add(value.deepCopy()).add(value.deepCopy());
		others.addObject();
		others.addObject().put("source", "text-a").put("locator", "L1");
		if (value.isArray() && !value.isEmpty()) {
			others.add(((ArrayNode) value.deepCopy()).add(value.get(0).deepCopy()));
		}
		return others.valueStream();
	}

}
