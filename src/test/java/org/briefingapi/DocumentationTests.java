package org.briefingapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentationTests {

	private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

	private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");

	private static final Pattern PROPERTY = Pattern.compile("(?m)^\\| `(briefing\\.[^`]+)` \\| `?([^|`]*)`? \\|");

	private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{(briefing\\.[a-z.-]+)");

	@ParameterizedTest
	@MethodSource("pages")
	void linksOnlyToWhatIsThere(Path page) throws IOException {
		List<String> broken = new ArrayList<>();
		Matcher links = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
		while (links.find()) {
			String[] target = links.group(1).split("#", 2);
			if (!target[0].startsWith("http")) {
				Path file = target[0].isEmpty() ? page : page.resolveSibling(target[0]).normalize();
				if (!Files.exists(file) || (target.length == 2 && !headings(file).contains(target[1]))) {
					broken.add(links.group(1));
				}
			}
		}
		assertThat(broken).isEmpty();
	}

	@Test
	void listsEveryPropertyWithItsDefault() throws IOException {
		Map<String, String> documented = new TreeMap<>();
		Matcher rows = PROPERTY.matcher(Files.readString(Path.of("src/docs/operating.md")));
		while (rows.find()) {
			documented.put(rows.group(1), rows.group(2).strip());
		}
		assertThat(documented).isEqualTo(properties());
	}

	@Test
	void keepsTheReadmeToOnePage() throws IOException {
		assertThat(Files.readString(Path.of("README.md")).getBytes(StandardCharsets.UTF_8))
			.hasSizeLessThanOrEqualTo(6000);
	}

	@Test
	void quotesTheBriefingOnJapanAsItIsWritten() throws IOException {
		String briefing = Files.readString(Path.of("src/test/resources/briefings/japan-2025-06-30.md"))
			.replaceAll("\\[\\^(\\d+)]:?", "[$1]");
		String quoted = Files.readString(Path.of("README.md"))
			.lines()
			.filter(line -> line.startsWith(">"))
			.map(line -> line.substring(1).strip())
			.collect(Collectors.joining(" "));
		assertThat(quoted.split(" (?=- )|  ")).hasSize(4).allSatisfy(part -> assertThat(briefing).contains(part));
	}

	/**
	 * The properties that the code binds, with the defaults of the code or of
	 * application.yaml.
	 */
	private static Map<String, String> properties() throws IOException {
		Map<String, String> properties = new TreeMap<>();
		JsonMapper.shared()
			.readTree(new ClassPathResource("META-INF/spring-configuration-metadata.json").getContentAsByteArray())
			.path("properties")
			.forEach(property -> properties.put(property.path("name").stringValue(),
					property.path("defaultValue").asString("")));
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
				VALUE.matcher(Files.readString(source)).results().forEach(use -> properties.put(use.group(1), ""));
			}
		}
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new FileSystemResource("src/main/resources/application.yaml"));
		Objects.requireNonNull(yaml.getObject()).forEach((name, value) -> {
			if (name.toString().startsWith("briefing.") && properties.getOrDefault(name.toString(), "").isEmpty()) {
				properties.put(name.toString(), value.toString());
			}
		});
		return properties;
	}

	private static List<String> headings(Path page) throws IOException {
		try (Stream<String> lines = Files.lines(page)) {
			return lines.filter(line -> line.startsWith("#"))
				.map(line -> line.replaceFirst("^#+ ", "")
					.toLowerCase(Locale.ROOT)
					.replaceAll("[^\\p{L}\\p{N} _-]", "")
					.replace(' ', '-'))
				.toList();
		}
	}

	static List<Path> pages() throws IOException {
		try (Stream<Path> docs = Files.list(Path.of("src/docs"))) {
			return Stream
				.concat(Stream.of(Path.of("README.md"), Path.of("schema/README.md"), Path.of("seed-data/README.md")),
						docs)
				.filter(page -> page.toString().endsWith(".md"))
				.sorted()
				.toList();
		}
	}

}
