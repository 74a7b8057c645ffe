package org.briefingapi.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.briefingapi.operation.Documents;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/** The texts that assistants may read as a whole: briefings and the codebook. */
@Component
@ConditionalOnWebApplication
class RecordResources {

	static final String CODEBOOK = "briefing://codebook";

	/** The subjects of briefings, by the place of their slugs. */
	static final Map<String, String> SUBJECTS = Map.of("briefing://actors/", "actor", "briefing://areas/", "area",
			"briefing://events/", "event");

	private final Tools tools;

	private final ToolRequest request;

	private final String codebook;

	RecordResources(Tools tools, ToolRequest request, Documents documents) {
		this.tools = tools;
		this.request = request;
		this.codebook = documents.find(null, "codebook", Map.of());
	}

	/** The briefing at an address. */
	ToolAnswer briefing(String uri, Caller caller) {
		int end = uri.lastIndexOf('/') + 1;
		String subject = Objects.requireNonNull(SUBJECTS.get(uri.substring(0, end)));
		return tools.call(Objects.requireNonNull(tools.find("briefing")), Map.of(subject, uri.substring(end)), caller);
	}

	/** The rules of coding, each with an example. */
	ToolAnswer codebook(Caller caller) {
		WebGraphQlResponse response = request.send(codebook, Map.of(), caller);
		if (!response.getErrors().isEmpty()) {
			return ToolAnswer.failure(String.valueOf(response.getErrors().get(0).getMessage()));
		}
		List<?> terms = (List<?>) Objects.requireNonNull(response.<Map<String, Object>>getData()).get("codebook");
		String text = Objects.requireNonNull(terms)
			.stream()
			.map(term -> (Map<?, ?>) term)
			.map(term -> "- **" + term.get("term") + "** (`" + term.get("element") + "`): " + term.get("rule"))
			.collect(Collectors.joining("\n", "# Codebook\n\n", "\n"));
		return new ToolAnswer(text, Map.of(), false, Map.of());
	}

}
