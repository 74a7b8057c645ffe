package org.briefingapi.check;

import java.time.LocalDate;

import graphql.GraphQLContext;
import org.briefingapi.graphql.PartialAnswer;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CheckController {

	private final BriefCheck check;

	CheckController(BriefCheck check) {
		this.check = check;
	}

	@QueryMapping
	CheckedBrief checkBrief(@Argument String text, @Argument @Nullable LocalDate asOf, GraphQLContext context) {
		CheckedBrief checked = check.check(text, asOf);
		if (checked.partial()) {
			PartialAnswer.mark(context);
		}
		return checked;
	}

	@SchemaMapping
	String markdown(CheckedBrief brief) {
		return CheckReport.markdown(brief);
	}

}
