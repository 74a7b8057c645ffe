package org.briefingapi.limit;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.context.properties.bind.DefaultValue;

import static org.assertj.core.api.Assertions.assertThat;

class LimitsTests {

	@ParameterizedTest
	@MethodSource("limits")
	void areDocumentedWithTheirDefaults(String name, String byDefault) throws IOException {
		assertThat(Files.readString(Path.of("schema/README.md"))).contains("| `%s` | %s |".formatted(name, byDefault));
	}

	static Stream<Object[]> limits() {
		Class<?>[] types = Arrays.stream(Limits.class.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class[]::new);
		return Arrays.stream(Limits.class.getRecordComponents())
			.map(RecordComponent::getName)
			.map(name -> new Object[] { name.replaceAll("([A-Z])", "-$1").toLowerCase(), byDefault(types, name) });
	}

	private static String byDefault(Class<?>[] types, String name) {
		try {
			return Arrays.stream(Limits.class.getDeclaredConstructor(types).getParameters())
				.filter(parameter -> parameter.getName().equals(name))
				.map(parameter -> Objects.requireNonNull(parameter.getAnnotation(DefaultValue.class)).value()[0])
				.findFirst()
				.orElseThrow();
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
