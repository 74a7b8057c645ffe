package org.briefingapi.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page on which to explore the API, with a tab for each example operation. */
@RestController
class GraphiqlController {

	/**
	 * Nothing from anywhere else. This refuses the style by which GraphiQL's dialogs keep
	 * the page from scrolling, which it does not do anyway.
	 */
	private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; "
			+ "style-src 'self'; font-src 'self' data:; img-src 'self' data:; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final String page;

	GraphiqlController(ResourcePatternResolver resources, JsonMapper json) throws IOException {
		Resource template = resources.getResource("classpath:page/graphiql.html");
		// "<" would end the script element that holds the operations
		String operations = json.writeValueAsString(operations(resources)).replace("<", "\\u003c");
		this.page = template.getContentAsString(StandardCharsets.UTF_8).replace("{operations}", operations);
	}

	@GetMapping("/graphiql")
	ResponseEntity<String> page() {
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache())
			.header("Content-Security-Policy", POLICY)
			.header("Referrer-Policy", "no-referrer")
			.body(page);
	}

	private static List<String> operations(ResourcePatternResolver resources) throws IOException {
		Resource[] files = resources.getResources("classpath*:graphql/operations/*.graphql");
		Arrays.sort(files, Comparator.comparing(Resource::getFilename));
		List<String> operations = new ArrayList<>();
		for (Resource file : files) {
			operations.add(file.getContentAsString(StandardCharsets.UTF_8));
		}
		return operations;
	}

}
