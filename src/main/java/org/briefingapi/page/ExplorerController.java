package org.briefingapi.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page on which to explore the API, with the operations of the schema folder as a
 * menu.
 */
@RestController
class ExplorerController {

	private static final String ENDING = ".graphql";

	private final Pages pages;

	private final String operations;

	ExplorerController(Pages pages, ResourcePatternResolver resources, JsonMapper json) throws IOException {
		this.pages = pages;
		Resource[] files = resources.getResources("classpath*:graphql/operations/**/*" + ENDING);
		// the examples first, then the documents of the pages
		Arrays.sort(files, Comparator.comparing((Resource file) -> name(file).startsWith("page-"))
			.thenComparing(ExplorerController::name));
		List<Operation> all = new ArrayList<>();
		for (Resource file : files) {
			all.add(Operation.of(name(file), file.getContentAsString(StandardCharsets.UTF_8)));
		}
		// "<" would end the script element that holds them
		this.operations = json.writeValueAsString(all).replace("<", "\\u003c");
	}

	/** The parameters are read by the script of the page. */
	@GetMapping("/graphiql")
	ResponseEntity<byte[]> explorer(HttpServletRequest request) {
		return pages.answer(request,
				() -> new Page(Page.EXPLORER, "Explorer", null, List.of()).with("operations", operations));
	}

	private static String name(Resource file) {
		return Objects.requireNonNull(file.getFilename()).replace(ENDING, "");
	}

	/**
	 * An operation of the menu.
	 *
	 * @param about its first comment, without the budget of SQL statements before it
	 */
	private record Operation(String name, String about, String document) {

		static Operation of(String name, String document) {
			String about = document.lines()
				.takeWhile(line -> line.startsWith("#"))
				.map(line -> line.substring(1).strip())
				.filter(line -> !line.startsWith("at most"))
				.collect(Collectors.joining(" "));
			return new Operation(name, about, document);
		}

	}

}
