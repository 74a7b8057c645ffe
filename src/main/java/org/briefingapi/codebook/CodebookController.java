package org.briefingapi.codebook;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class CodebookController {

	private final Codebook codebook;

	CodebookController(Codebook codebook) {
		this.codebook = codebook;
	}

	@QueryMapping
	List<CodebookEntry> codebook(DataFetchingEnvironment environment) {
		return codebook.entries(environment.getGraphQLSchema());
	}

}
