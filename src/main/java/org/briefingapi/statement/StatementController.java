package org.briefingapi.statement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.briefingapi.actor.Actor;
import org.briefingapi.area.Area;
import org.briefingapi.event.Event;
import org.briefingapi.graphql.FieldKey;
import org.briefingapi.graphql.Node;
import org.briefingapi.graphql.Nodes;
import org.briefingapi.graphql.Nodes.Reference;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.ListRequest;
import org.briefingapi.paging.OrderBy;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Citations;
import org.briefingapi.source.Rendition;
import org.briefingapi.suggestion.KnownSlugs;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class StatementController {

	private final Statements statements;

	private final Citations citations;

	private final Nodes nodes;

	private final KnownSlugs known;

	StatementController(Statements statements, Citations citations, Nodes nodes, KnownSlugs known,
			BatchLoaderRegistry registry) {
		this.known = known;
		this.statements = statements;
		this.citations = citations;
		this.nodes = nodes;
		FieldKey.<ListRequest<StatementFilter>, Connection<Statement>>register(registry, "statementsOfActor",
				(slugs, request) -> statements.ofActors(slugs, checked(request), null), Connection.empty());
		FieldKey.<ListRequest<StatementFilter>, Connection<Statement>>register(registry, "statementsAboutActor",
				(slugs, request) -> statements.aboutActors(slugs, checked(request), null), Connection.empty());
		FieldKey.<ListRequest<StatementFilter>, Connection<Statement>>register(registry, "statementsAboutArea",
				(slugs, request) -> statements.aboutAreas(slugs, checked(request), null), Connection.empty());
		FieldKey.<ListRequest<StatementFilter>, Connection<Statement>>register(registry, "statementsAtEvent",
				(slugs, request) -> statements.atEvents(slugs, checked(request), null), Connection.empty());
	}

	private ListRequest<StatementFilter> checked(ListRequest<StatementFilter> request) {
		return new ListRequest<>(known.checked(request.filter()), request.page());
	}

	@QueryMapping
	Optional<Statement> statement(@Argument String slug) {
		return statements.find(slug);
	}

	@QueryMapping
	Connection<Statement> statements(@Argument @Nullable StatementFilter filter, @Argument @Nullable OrderBy orderBy,
			PageRequest page) {
		return statements.page(known.checked(filter), orderBy, page);
	}

	@SchemaMapping(field = "statements")
	CompletableFuture<Connection<Statement>> statementsOfActor(Actor actor, @Argument @Nullable StatementFilter filter,
			PageRequest page,
			DataLoader<FieldKey<ListRequest<StatementFilter>>, Connection<Statement>> statementsOfActor) {
		return statementsOfActor.load(new FieldKey<>(actor.slug(), new ListRequest<>(filter, page)));
	}

	@SchemaMapping(field = "statementsAbout")
	CompletableFuture<Connection<Statement>> statementsAboutActor(Actor actor,
			@Argument @Nullable StatementFilter filter, PageRequest page,
			DataLoader<FieldKey<ListRequest<StatementFilter>>, Connection<Statement>> statementsAboutActor) {
		return statementsAboutActor.load(new FieldKey<>(actor.slug(), new ListRequest<>(filter, page)));
	}

	@SchemaMapping(field = "statements")
	CompletableFuture<Connection<Statement>> statementsAboutArea(Area area, @Argument @Nullable StatementFilter filter,
			PageRequest page,
			DataLoader<FieldKey<ListRequest<StatementFilter>>, Connection<Statement>> statementsAboutArea) {
		return statementsAboutArea.load(new FieldKey<>(area.slug(), new ListRequest<>(filter, page)));
	}

	@SchemaMapping(field = "statements")
	CompletableFuture<Connection<Statement>> statementsAtEvent(Event event, @Argument @Nullable StatementFilter filter,
			PageRequest page,
			DataLoader<FieldKey<ListRequest<StatementFilter>>, Connection<Statement>> statementsAtEvent) {
		return statementsAtEvent.load(new FieldKey<>(event.slug(), new ListRequest<>(filter, page)));
	}

	@BatchMapping
	List<List<Node>> about(List<Statement> statements) {
		Map<String, List<Reference>> subjects = this.statements.subjects(slugs(statements));
		Map<String, Node> bySlug = nodes.find(subjects.values().stream().flatMap(List::stream).toList());
		return statements.stream()
			.map(statement -> subjects.getOrDefault(statement.slug(), List.of())
				.stream()
				.map(subject -> bySlug.get(subject.slug()))
				.toList())
			.toList();
	}

	@BatchMapping
	List<List<Rendition>> renditions(List<Statement> statements) {
		Map<String, List<Citation>> byCited = citations.of(slugs(statements));
		return statements.stream()
			.map(statement -> byCited.getOrDefault(statement.slug(), List.of())
				.stream()
				.filter(Citation::rendition)
				.map(citation -> Rendition.of(citation, statement.text()))
				.toList())
			.toList();
	}

	private static List<String> slugs(Collection<Statement> statements) {
		return statements.stream().map(Statement::slug).toList();
	}

}
