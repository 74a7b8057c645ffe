package org.briefingapi.http;

import java.util.Map;

import jakarta.persistence.EntityManagerFactory;
import org.awaitility.Awaitility;
import org.briefingapi.http.Client.Answer;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The records that an answer leaves in the cache for later answers. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "briefing.seed=load", "briefing.record-cache=true" })
class RecordCacheTests {

	private final Client client;

	private final Statistics statistics;

	RecordCacheTests(@LocalServerPort int port, @Autowired EntityManagerFactory entityManagerFactory) {
		this.client = new Client(port);
		this.statistics = entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ actor(slug: \"japan\") { name citations { source { title publisher { name } } } } }",
			"{ statements(first: 20) { totalCount nodes { text speaker { name } citations { source { title } } } } }",
			"{ actor(slug: \"japan\") { statements { nodes { label } } agreements { nodes { parties { actor { name } } } } } }",
			"{ statementCounts(groupBy: [AREA], filter: { speakers: [\"jens-stoltenberg\"] }) { count } }",
			"{ statements { facets { acts { count } } pageInfo { hasPreviousPage } } }",
			"{ __schema { types { name } } }" })
	void sparesTheNextAnswerAllStatements(String query) {
		Answer first = client.post(query);
		assertThat(first.json().has("errors")).as(first.toString()).isFalse();
		assertThat(answerWithoutStatements(Map.of("query", query)).json()).isEqualTo(first.json());
	}

	@Test
	void remembersAlsoThatThereIsNothing() {
		Map<String, String> query = Map.of("query", "{ actor(slug: \"nobody-of-that-name\") { name } }");
		client.post(query);
		assertThat(answerWithoutStatements(query).json().at("/data/actor").isNull()).isTrue();
	}

	/**
	 * The first answer for which the server needed no query for the current data set,
	 * which it needs if its last poll is too old.
	 */
	private Answer answerWithoutStatements(Map<String, String> query) {
		return Awaitility.await().until(() -> {
			statistics.clear();
			return client.post(query);
		}, answer -> statistics.getPrepareStatementCount() == 0);
	}

}
