package org.briefingapi.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.apache.commons.codec.digest.DigestUtils;
import org.briefingapi.RealDataTest;
import org.briefingapi.http.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class PersistedDocumentTests {

	private static final String TRUSTED = "sources";

	private final Client client;

	PersistedDocumentTests(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@Test
	void keepsWhatApolloPersists() {
		String query = "query Kept {actor(slug: \"nato\") {name}}";
		Map<String, ?> extensions = persistedQuery(DigestUtils.sha256Hex(query));
		Answer unknown = client.post(Map.of("extensions", extensions));
		assertThat(unknown.message()).isEqualTo("PersistedQueryNotFound");
		assertThat(unknown.code()).isEqualTo("PERSISTED_DOCUMENT_NOT_FOUND");
		assertThat(unknown.status()).isEqualTo(200);
		assertThat(name(client.post(Map.of("query", query, "extensions", extensions)))).isEqualTo("NATO");
		assertThat(name(client.post(Map.of("extensions", extensions)))).isEqualTo("NATO");
		Answer byGet = client.get(Map.of("extensions", new JsonMapper().writeValueAsString(extensions)));
		assertThat(name(byGet)).isEqualTo("NATO");
		assertThat(byGet.header("ETag")).isNotEmpty();
	}

	@Test
	void keepsWhatIsPersistedByDocumentId() {
		String query = "query ById {actor(slug: \"nato\") {name}}";
		String id = "sha256:" + DigestUtils.sha256Hex(query);
		assertThat(client.post(Map.of("documentId", id)).code()).isEqualTo("PERSISTED_DOCUMENT_NOT_FOUND");
		assertThat(name(client.post(Map.of("documentId", id, "query", query)))).isEqualTo("NATO");
		assertThat(name(client.post(Map.of("documentId", id)))).isEqualTo("NATO");
		assertThat(name(client.get(Map.of("documentId", id)))).isEqualTo("NATO");
	}

	@Test
	void doesNotKeepADocumentUnderTheHashOfAnother() {
		String hash = DigestUtils.sha256Hex("{__typename}");
		Answer answer = client.post(Map.of("query", "{dataset {version}}", "extensions", persistedQuery(hash)));
		assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
		assertThat(answer.message()).isEqualTo("extensions.persistedQuery.sha256Hash is not the SHA-256 of query.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"version\": 2, \"sha256Hash\": \"\"}", "{\"version\": 1}", "\"hash\"",
			"{\"version\": 1, \"sha256Hash\": \"ABC\"}", "{\"version\": 1, \"sha256Hash\": 5}" })
	void refusesWhatIsNoPersistedQuery(String persistedQuery) {
		Answer answer = client.get(Map.of("extensions", "{\"persistedQuery\": " + persistedQuery + "}"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
	}

	@Test
	void knowsTheOperationsOfTheSchemaFolderFromTheStart() throws IOException {
		String text = Files.readString(Path.of("schema/operations/" + TRUSTED + ".graphql"));
		String byText = data(client.post(text));
		assertThat(data(client.post(Map.of("documentId", TRUSTED)))).isEqualTo(byText);
		assertThat(data(client.get(Map.of("documentId", TRUSTED)))).isEqualTo(byText);
		assertThat(data(client.get(Map.of("documentId", "sha256:" + DigestUtils.sha256Hex(text))))).isEqualTo(byText);
		assertThat(data(client.post(Map.of("extensions", persistedQuery(DigestUtils.sha256Hex(text.strip()))))))
			.isEqualTo(byText);
	}

	@ParameterizedTest
	@CsvSource({ "nothing-of-that-name", "sha256:00", "x-other:1", "''" })
	void doesNotKnowOtherIds(String id) {
		Answer answer = client.post(Map.of("documentId", id));
		assertThat(answer.code()).isIn("PERSISTED_DOCUMENT_NOT_FOUND", "BAD_USER_INPUT");
		assertThat(answer.json().has("data")).isFalse();
	}

	private static Map<String, ?> persistedQuery(String hash) {
		return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
	}

	private static String name(Answer answer) {
		return answer.json().at("/data/actor/name").asString(answer.toString());
	}

	private static String data(Answer answer) {
		assertThat(answer.json().has("errors")).as(answer::toString).isFalse();
		return answer.json().get("data").toString();
	}

}
