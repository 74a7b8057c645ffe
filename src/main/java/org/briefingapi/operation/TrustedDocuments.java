package org.briefingapi.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The operations of the schema folder, by file name and by the SHA-256 of their text. */
@Component
class TrustedDocuments {

	private static final String FILES = "classpath*:graphql/operations/**/*.graphql";

	private static final String ENDING = ".graphql";

	private final Map<String, String> textById = new HashMap<>();

	private final Map<String, String> textBySha256 = new HashMap<>();

	private final Set<String> operationNames = new HashSet<>();

	TrustedDocuments(ResourcePatternResolver resources) throws IOException {
		for (Resource file : resources.getResources(FILES)) {
			String name = Objects.requireNonNull(file.getFilename());
			add(name.substring(0, name.length() - ENDING.length()), file.getContentAsString(StandardCharsets.UTF_8));
		}
	}

	private void add(String id, String text) {
		textById.put(id, text);
		// clients differ in whether they keep the final line feed
		for (String form : List.of(text, text.strip())) {
			textBySha256.put(DigestUtils.sha256Hex(form), form);
		}
		Parser.parse(text)
			.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.map(OperationDefinition::getName)
			.filter(Objects::nonNull)
			.forEach(operationNames::add);
	}

	Optional<String> findById(String id) {
		return Optional.ofNullable(textById.get(id));
	}

	Optional<String> findBySha256(String sha256) {
		return Optional.ofNullable(textBySha256.get(sha256));
	}

	boolean contains(String text) {
		return textBySha256.containsValue(text);
	}

	/** The names of the operations in these documents. */
	Set<String> operationNames() {
		return operationNames;
	}

}
