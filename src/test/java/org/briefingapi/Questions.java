package org.briefingapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.schema.GraphQLSchema;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends queries on the data of the project, each in its own snapshot. */
@TestComponent
class Questions {

	private static final JsonMapper JSON = new JsonMapper();

	private final ExecutionGraphQlService service;

	private final GraphQlSource source;

	private final TransactionTemplate snapshot;

	private final Statistics statistics;

	Questions(ExecutionGraphQlService service, GraphQlSource source, PlatformTransactionManager transactions,
			EntityManagerFactory factory) {
		this.service = service;
		this.source = source;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.statistics = factory.unwrap(SessionFactory.class).getStatistics();
	}

	GraphQLSchema schema() {
		return source.schema();
	}

	/** The data of an answer; fails if the answer has errors. */
	JsonNode data(String document) {
		return data(document, Map.of());
	}

	JsonNode data(String document, Map<String, Object> variables) {
		JsonNode answer = ask(document, variables);
		assertThat(answer.path("errors")).as(document + variables).isEmpty();
		return answer.path("data");
	}

	/** Code and argument of the only error in an answer. */
	String refusal(String document, Map<String, Object> variables) {
		JsonNode errors = ask(document, variables).path("errors");
		assertThat(errors).as(document + variables).hasSize(1);
		JsonNode extensions = errors.path(0).path("extensions");
		return extensions.path("code").asString("") + " " + extensions.path("argument").asString("");
	}

	/** The number of SQL statements for an answer. */
	long cost(String document, Map<String, Object> variables) {
		statistics.clear();
		data(document, variables);
		return statistics.getPrepareStatementCount();
	}

	private JsonNode ask(String document, Map<String, Object> variables) {
		return JSON.valueToTree(snapshot.execute(status -> {
			status.setRollbackOnly();
			ExecutionGraphQlResponse response = service
				.execute(new DefaultExecutionGraphQlRequest(document, null, variables, null, "test", null))
				.block();
			return Objects.requireNonNull(response).getExecutionResult().toSpecification();
		}));
	}

	static List<String> texts(JsonNode nodes, String field) {
		return nodes.valueStream().map(node -> node.path(field).asString("")).toList();
	}

}
