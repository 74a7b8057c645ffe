package org.briefingapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.language.AbstractDescribedNode;
import graphql.language.Document;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.SDLExtensionDefinition;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class SchemaTests {

	@Autowired
	private Inspection inspection;

	@Test
	void mapsEveryField() {
		assertThat(inspection.report().unmappedFields()).isEmpty();
		assertThat(inspection.report().unmappedRegistrations()).isEmpty();
		assertThat(inspection.report().skippedTypes()).isEmpty();
	}

	@Test
	void mapsEveryArgument() {
		assertThat(inspection.report().unmappedArguments()).isEmpty();
	}

	@Test
	void agreesWithTheCodeOnWhatMayBeNull() {
		assertThat(inspection.report().fieldNullnessErrors()).isEmpty();
		assertThat(inspection.report().argumentNullnessErrors()).isEmpty();
	}

	@Test
	void describesEveryElement() throws IOException {
		List<String> undescribed = new ArrayList<>();
		definitions().forEach((path, nodes) -> nodes.stream()
			.filter(SchemaTests::isUndescribed)
			.map(node -> path + " in " + node.getSourceLocation())
			.forEach(undescribed::add));
		assertThat(undescribed).isEmpty();
	}

	@Test
	void definesEveryElementOnce() throws IOException {
		assertThat(definitions()).allSatisfy((path, nodes) -> assertThat(nodes).as(path).hasSize(1));
	}

	private static boolean isUndescribed(Node<?> node) {
		return node instanceof AbstractDescribedNode<?> described
				&& (described.getDescription() == null || described.getDescription().getContent().isBlank());
	}

	/**
	 * The definitions in the schema files: types, fields, arguments and values, by their
	 * path.
	 */
	private static Map<String, List<Node<?>>> definitions() throws IOException {
		Map<String, List<Node<?>>> definitions = new HashMap<>();
		try (Stream<Path> files = Files.list(Path.of("schema"))) {
			for (Path file : files.filter(path -> path.toString().endsWith(".graphqls")).toList()) {
				Document document = Parser.parse(Files.readString(file));
				document.getDefinitions().forEach(definition -> collect("", definition, definitions));
			}
		}
		return definitions;
	}

	private static void collect(String parent, Node<?> node, Map<String, List<Node<?>>> definitions) {
		String path = parent;
		if (node instanceof AbstractDescribedNode<?> && node instanceof NamedNode<?> named) {
			path = parent + "/" + named.getName();
			if (!(node instanceof SDLExtensionDefinition)) {
				definitions.computeIfAbsent(path, key -> new ArrayList<>()).add(node);
			}
			for (Node<?> child : node.getChildren()) {
				collect(path, child, definitions);
			}
		}
	}

	/** Captures the report that Spring writes when it builds the schema. */
	@TestConfiguration
	static class Inspection {

		private SchemaReport report;

		SchemaReport report() {
			return report;
		}

		@Bean
		GraphQlSourceBuilderCustomizer inspecting() {
			return builder -> builder.inspectSchemaMappings(Inspection::nameClasses, taken -> report = taken);
		}

		/** Registers the class of each type behind an interface or a union. */
		private static void nameClasses(SchemaMappingInspector.Initializer inspector) {
			ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(
					false);
			scanner.addIncludeFilter(new AssignableTypeFilter(org.briefingapi.graphql.Node.class));
			for (BeanDefinition found : scanner.findCandidateComponents("org.briefingapi")) {
				Class<?> node = ClassUtils.resolveClassName(found.getBeanClassName(), null);
				inspector.classMapping(node.getSimpleName(), node);
			}
		}

	}

}
