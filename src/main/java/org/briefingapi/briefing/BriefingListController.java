package org.briefingapi.briefing;

import java.util.List;

import org.briefingapi.graphql.Entry;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.ListRequest;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.statement.Statement;
import org.briefingapi.statement.StatementFilter;
import org.briefingapi.statement.Statements;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the lists of a briefing on an actor that have pages. */
@Controller
class BriefingListController {

	private final Statements statements;

	private final Timeline timeline;

	BriefingListController(Statements statements, Timeline timeline) {
		this.statements = statements;
		this.timeline = timeline;
	}

	@SchemaMapping(typeName = "Briefing")
	Connection<Statement> statements(Briefing briefing, @Argument @Nullable StatementFilter filter, PageRequest page) {
		List<String> actors = actors(briefing);
		return statements.ofActors(actors, new ListRequest<>(filter, page), briefing.asOf())
			.getOrDefault(briefing.subject().slug(), Connection.empty());
	}

	@SchemaMapping(typeName = "Briefing")
	Connection<Statement> statementsAbout(Briefing briefing, @Argument @Nullable StatementFilter filter,
			PageRequest page) {
		List<String> actors = actors(briefing);
		return statements.aboutActors(actors, new ListRequest<>(filter, page), briefing.asOf())
			.getOrDefault(briefing.subject().slug(), Connection.empty());
	}

	@SchemaMapping(typeName = "Briefing")
	Connection<Entry> timeline(Briefing briefing, PageRequest page) {
		return (briefing.subject().actor() == null) ? Connection.empty()
				: timeline.page(briefing.subject().slug(), briefing.asOf(), page);
	}

	private static List<String> actors(Briefing briefing) {
		return (briefing.subject().actor() == null) ? List.of() : List.of(briefing.subject().slug());
	}

}
