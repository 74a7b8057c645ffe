package org.briefingapi.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.briefingapi.RealDataTest;
import org.briefingapi.http.Client.Answer;
import org.briefingapi.live.StreamKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Careless and hostile requests, and their responses. */
@RealDataTest
class HostileRequestTests {

	private static final String JSON = "application/json";

	private static final Duration LONGEST = Duration.ofSeconds(2);

	/** In milliseconds, on a slow machine. */
	private static final int PATIENCE = 30_000;

	private static final int UNFINISHED = 300;

	private static final String HEAD = "HEAD /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n";

	/** The lists whose filters nest, with the types of the filters. */
	private static final Map<String, String> FILTERS = Map.of("gaps", "GapFilter", "divergences", "DivergenceFilter",
			"statements", "StatementFilter", "agreements", "AgreementFilter", "actors", "ActorFilter", "events",
			"EventFilter", "areas", "AreaFilter");

	private final Client client;

	private final int port;

	HostileRequestTests(@LocalServerPort int port) {
		this.client = new Client(port);
		this.port = port;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "documents", "requests", "deepFilters" })
	void getsAnErrorSoonAndHarmsNobody(String name, String contentType, byte[] body, int status, String code) {
		Instant start = Instant.now();
		Answer answer = client.send(contentType, body);
		assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
		assertThat(answer.status()).as(answer::toString).isEqualTo(status);
		assertThat(answer.code()).as(answer::toString).isEqualTo(code);
		assertThat(answer.message()).doesNotContain("Exception", "org.", "java.").endsWith(".");
		assertServes();
	}

	@Test
	void keepsAConnectionForRequestsThatWaitForTheirAnswers() throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			BufferedReader answers = reader(socket);
			for (int i = 0; i < 500; i++) {
				socket.getOutputStream().write(HEAD.getBytes(StandardCharsets.US_ASCII));
				assertThat(headers(answers)).first().asString().startsWith("HTTP/1.1 200");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { HEAD, "GET /openapi.yaml?x=1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
					+ "Content-Length: 27\r\n\r\n{\"query\": \"{ __typename }\"}",
			"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
					+ "Transfer-Encoding: chunked\r\n\r\n1b\r\n{\"query\": \"{ __typename }\"}\r\n0\r\n\r\n" })
	void closesAConnectionAfterSeveralPipelinedRequests(String request) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.getOutputStream().write(request.repeat(20).getBytes(StandardCharsets.US_ASCII));
			List<String> answers = new ArrayList<>();
			try {
				reader(socket).lines().forEach(answers::add);
			}
			catch (UncheckedIOException ex) {
				// the server closed the connection with requests unread
			}
			assertThat(answers).filteredOn(line -> line.contains("HTTP/1.1 ")).hasSizeBetween(1, 6);
			assertThat(answers).contains("Connection: close");
		}
		assertServes();
	}

	private static BufferedReader reader(Socket socket) throws IOException {
		socket.setSoTimeout(PATIENCE);
		return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
	}

	/** The lines of the next answer, which has no body; empty at the end. */
	private static List<String> headers(BufferedReader answers) {
		return answers.lines().takeWhile(line -> !line.isEmpty()).toList();
	}

	static Stream<Arguments> documents() {
		return Stream.of(document("1,000 aliases", "{" + repeat("a%d: __typename ", 1000) + "}", "LIMIT_EXCEEDED"),
				document("50 levels through a cycle",
						"{actors{nodes" + "{members{actor".repeat(25) + "{name" + "}".repeat(53), "LIMIT_EXCEEDED"),
				document("20,000 nested braces", "{a".repeat(20_000), "LIMIT_EXCEEDED"),
				document("500 nested lists", "{nodes(ids:" + "[".repeat(500) + "]".repeat(500) + "){id}}",
						"LIMIT_EXCEEDED"),
				document("large pages in large pages",
						"{actors(first:100){nodes" + "{members{actor".repeat(5) + "{name" + "}".repeat(13),
						"LIMIT_EXCEEDED"),
				document("positions that lead back to their proposal",
						"{proposal(slug:\"nato-tokyo-office\"){" + "positions{proposal{".repeat(3) + "slug"
								+ "}}".repeat(3) + "}}",
						"LIMIT_EXCEEDED"),
				document("900 briefings as Markdown",
						"{" + repeat("a%d:briefing(actor:\"japan\"){...M}", 20) + "} fragment M on Briefing{"
								+ repeat("m%d:markdown ", 45) + "}",
						"LIMIT_EXCEEDED"),
				document("a fragment that spreads itself", "{...A} fragment A on Query{__typename ...A}",
						"BAD_USER_INPUT"),
				document("fragments in a circle",
						"{...A} fragment A on Query{...B} fragment B on Query{...C} fragment C on Query{...A}",
						"BAD_USER_INPUT"),
				document("fragments that double 40 times", "{actors{nodes{...F0}}}" + doublingFragments(40),
						"LIMIT_EXCEEDED"),
				document("2,000 values in arguments",
						"{" + repeat("a%d:nodes(ids:[" + "\"x\"".repeat(40) + "]){id}", 50) + "}", "LIMIT_EXCEEDED"),
				document("10,000 entries in a list", "{nodes(ids:[" + repeat("\"%d\" ", 10_000) + "]){id}}",
						"LIMIT_EXCEEDED"),
				document("101 entries in a list", "{nodes(ids:[" + repeat("\"%d\" ", 101) + "]){id}}",
						"LIMIT_EXCEEDED"),
				document("100 directives on a field", "{__typename" + " @include(if:true)".repeat(100) + "}",
						"LIMIT_EXCEEDED"),
				document("20,000 tokens", "{" + "__typename ".repeat(20_000) + "}", "LIMIT_EXCEEDED"),
				document("200 KB of white space", "{__typename" + " ".repeat(200_000) + "}", "LIMIT_EXCEEDED"),
				document("200 KB of comment", "#" + "x".repeat(200_000) + "\n{__typename}", "LIMIT_EXCEEDED"),
				document("a number of 90,000 digits", "{actors(first:" + "9".repeat(90_000) + "){totalCount}}",
						"LIMIT_EXCEEDED"),
				document("an integer that overflows", "{actors(first:2147483648){totalCount}}", "BAD_USER_INPUT"),
				document("a number with a huge exponent", "{actors(first:1e999999999){totalCount}}", "BAD_USER_INPUT"),
				document("half a surrogate pair, escaped in the document", "{actor(slug:\"\\uD800\"){name}}",
						"BAD_USER_INPUT"),
				document("NUL, escaped in the document", "{actor(slug:\"\\u0000\"){name}}", "BAD_USER_INPUT"),
				document("500 unknown fields", "{" + repeat("unknown%d ", 500) + "}", "BAD_USER_INPUT"),
				document("introspection in circles",
						"{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}", "LIMIT_EXCEEDED"),
				document("no document at all", "", "BAD_USER_INPUT", 400),
				document("a type definition", "type Query{a:Int}", "BAD_USER_INPUT"),
				document("a mutation", "mutation{__typename}", "BAD_USER_INPUT"),
				document("a subscription", "subscription{__typename}", "BAD_USER_INPUT"));
	}

	static Stream<Arguments> requests() {
		String list = IntStream.range(0, 10_000).mapToObj(i -> "\"a\"").collect(Collectors.joining(","));
		return Stream.of(
				request("10,000 entries in a list of a variable",
						"{\"query\":\"query($i:[ID!]!){nodes(ids:$i){id}}\",\"variables\":{\"i\":[" + list + "]}}", 200,
						"LIMIT_EXCEEDED"),
				request("2,000 values in the lists of a variable",
						"{\"query\":\"query($f:StatementFilter){statements(filter:$f){totalCount}}\",\"variables\":{\"f\":{"
								+ IntStream.range(0, 20)
									.mapToObj(i -> "\"f%d\":[%s]".formatted(i,
											String.join(",", Collections.nCopies(100, "1"))))
									.collect(Collectors.joining(","))
								+ "}}}",
						200, "LIMIT_EXCEEDED"),
				request("a body of 2 MB", "{\"query\":\"" + "x".repeat(2_000_000) + "\"}", 413, "LIMIT_EXCEEDED"),
				request("malformed JSON", "{\"query\":\"{__typename}\"", 400, "BAD_USER_INPUT"),
				request("JSON with something after it", "{\"query\":\"{__typename}\"} {}", 400, "BAD_USER_INPUT"),
				request("null", "null", 400, "BAD_USER_INPUT"), request("a number", "1", 400, "BAD_USER_INPUT"),
				request("a batch", "[{\"query\":\"{__typename}\"}]", 400, "BAD_USER_INPUT"),
				request("no body", "", 400, "BAD_USER_INPUT"),
				request("JSON 10,000 levels deep", "[".repeat(10_000), 400, "BAD_USER_INPUT"),
				request("JSON with a number of 100,000 digits", "{\"variables\":{\"n\":" + "9".repeat(100_000) + "}}",
						400, "BAD_USER_INPUT"),
				request("the same key twice", "{\"query\":\"{__typename}\",\"query\":\"{__typename}\"}", 400,
						"BAD_USER_INPUT"),
				request("a query that is a number", "{\"query\":1}", 400, "BAD_USER_INPUT"),
				request("an operation name that is a list", "{\"query\":\"{__typename}\",\"operationName\":[]}", 400,
						"BAD_USER_INPUT"),
				request("variables that are a string", "{\"query\":\"{__typename}\",\"variables\":\"{}\"}", 400,
						"BAD_USER_INPUT"),
				request("extensions that are a list", "{\"query\":\"{__typename}\",\"extensions\":[]}", 400,
						"BAD_USER_INPUT"),
				request("NUL in a variable", variable("\\u0000"), 400, "BAD_USER_INPUT"),
				request("half a surrogate pair in a variable", variable("\\ud83d"), 400, "BAD_USER_INPUT"),
				request("NUL in the document", "{\"query\":\"{__typename}\\u0000\"}", 400, "BAD_USER_INPUT"),
				arguments("bytes that are no UTF-8", JSON,
						"{\"query\":\"{__typename}\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1), 400,
						"BAD_USER_INPUT"),
				arguments("UTF-16", JSON, "{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.UTF_16), 400,
						"BAD_USER_INPUT"),
				arguments("another charset", "application/json;charset=iso-8859-1", good(), 415, "BAD_USER_INPUT"),
				arguments("a charset that there is not", "application/json;charset=nonsense", good(), 415,
						"BAD_USER_INPUT"),
				arguments("a content type that is none", "nonsense", good(), 415, "BAD_USER_INPUT"),
				arguments("plain text, as a page of another site may send it", "text/plain", good(), 415,
						"BAD_USER_INPUT"),
				arguments("a form", "application/x-www-form-urlencoded",
						"query={__typename}".getBytes(StandardCharsets.UTF_8), 415, "BAD_USER_INPUT"),
				arguments("a form in parts", "multipart/form-data;boundary=x", good(), 415, "BAD_USER_INPUT"));
	}

	/** Nested filters, as literals in the document and as variables. */
	static Stream<Arguments> deepFilters() {
		return FILTERS.entrySet().stream().flatMap(list -> Stream.of(5, 20, 150, 480).flatMap(depth -> {
			String field = list.getKey();
			String name = "%s not matching %d filters within each other".formatted(field, depth);
			String text = "{not:".repeat(depth) + "{}" + "}".repeat(depth);
			String variable = "{\"not\":".repeat(depth) + "{}" + "}".repeat(depth);
			return Stream.of(document(name, "{%s(filter:%s){totalCount}}".formatted(field, text), "LIMIT_EXCEEDED"),
					request(name + ", as a variable",
							"{\"query\":\"query($f:%s){%s(filter:$f){totalCount}}\",\"variables\":{\"f\":%s}}"
								.formatted(list.getValue(), field, variable),
							200, "LIMIT_EXCEEDED"));
		}));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("texts")
	void takesTextForTextAndNothingElse(String text) {
		Answer answer = client.post(Map.of("query", """
				query($t: String!) {
					actor(slug: $t) { name }
					actorByCode(scheme: WIKIDATA, value: $t) { name }
					actors(filter: {name: $t}) { totalCount }
				}""", "variables", Map.of("t", text)));
		assertThat(answer.json().has("errors")).as(answer::toString).isFalse();
		assertThat(answer.json().at("/data/actors/totalCount").asInt()).isZero();
		assertServes();
	}

	static Stream<String> texts() {
		return Stream.of("' or '1'='1", "'; drop table node; --", "\" or \"\"=\"", "japan' union select * from node--",
				"%\\_%", "${jndi:ldap://localhost/a}", "<script>alert(1)</script>", "\u202e\ufeff\u200b\ud83c\udff4",
				"x".repeat(50_000));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("urls")
	void refusesUrlsThatCannotBeRead(String query, int status) {
		Answer answer = client.getRaw(query);
		assertThat(answer.status()).as(answer::toString).isEqualTo(status);
		assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
	}

	static Stream<Arguments> urls() {
		return Stream.of(arguments("", 400), arguments("?query=", 400), arguments("?query=%7B__typename%7D%FF", 400),
				arguments("?query=%7B__typename%7D%00", 400), arguments("?query=a&query=b", 400),
				arguments("?query=%7B__typename%7D&variables=1", 400),
				arguments("?query=%7B__typename%7D&variables=%7B", 400),
				arguments("?query=%7B__typename%7D&extensions=%5B%5D", 400), arguments("?query=mutation%7Ba%7D", 405),
				arguments("?query=subscription%7Ba%7D", 405),
				arguments("?query=query%20A%7B__typename%7D%20mutation%20B%7Ba%7D&operationName=A", 405));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{actors {total}}                     | The type ActorConnection has no field total; near it is totalCount.
					{actors(filtre: {}) {totalCount}}    | The field Query.actors has no argument filtre; near it is filter.
					{a: actors {nodes {... on Actor {b: members(asof: "x") {title}}}}} | The field Actor.members has no argument asof; near it is asOf.
					{actors(filter: {kind: []}) {totalCount}} | filter has a field kind, which ActorFilter does not have; near it is kinds.
					query($f: ActorFiltr) {actors(filter: $f) {totalCount}} | There is no type ActorFiltr; near it is ActorFilter.
					{actors(zzz: 1) {totalCount}}        | The field Query.actors has no argument zzz.
					{__typename @skipp(if: true)}        | There is no directive skipp; near it is skip.
					mutation {addActor {name}}           | The API is read-only: it has queries and subscriptions, and no operations of the type Mutation.
					subscription {a: datasetChanged {version} b: datasetChanged {version}} | A subscription can select one field only; send an operation for each.
					""")
	void namesWhatIsNear(String query, String message) {
		Answer answer = client.post(query);
		assertThat(answer.message()).isEqualTo(message);
		assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
	}

	@Test
	void namesWhatIsNearAFieldOfAVariable() {
		Answer answer = client.post(Map.of("query", "query($f: ActorFilter) {actors(filter: $f) {totalCount}}",
				"variables", Map.of("f", Map.of("memberof", List.of("nato")))));
		assertThat(answer.message())
			.isEqualTo("$f has a field memberof, which ActorFilter does not have; near it is memberOf.");
	}

	@Test
	void readsABodyThatBeginsWithAByteOrderMark() {
		byte[] body = "\uFEFF{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.UTF_8);
		assertThat(client.send(JSON, body).json().at("/data/__typename").asString()).isEqualTo("Query");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "*/*", "text/event-stream;q=0, */*",
			"text/event-stream; q=0.0, application/*" })
	void saysHowToAskForAStream(String accept) {
		Answer answer = client.post(Map.of("query", "subscription {datasetChanged {version}}"), "Accept", accept);
		assertThat(answer.status()).isEqualTo(406);
		assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
		assertThat(answer.message())
			.isEqualTo("A subscription gives a stream: send Accept: text/event-stream, or ask over WebSocket.");
	}

	@Test
	void opensAStreamToWhoeverTakesOneBesideJson() throws IOException {
		String body = "{\"query\": \"subscription {datasetChanged {version}}\"}";
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
						+ "Accept: application/json, text/event-stream\r\nContent-Length: " + body.length() + "\r\n\r\n"
						+ body)
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(StreamKind.await(socket, "Content-Type: text/event-stream")).startsWith("HTTP/1.1 200");
		}
	}

	@ParameterizedTest
	@CsvSource({ "text/plain, Content-Type: application/json",
			"application/json;charset=latin1, Content-Type: application/json",
			"rubbish, Content-Type: application/json" })
	void saysWhichHeaderToSend(String contentType, String header) {
		Answer answer = client.send(contentType, good());
		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.message()).contains(header);
	}

	@ParameterizedTest
	@CsvSource({ "/export, application/yaml, 200", "/export, application/ld+json, 200", "/export, garbage, 200",
			"/nothing, garbage, 404", "/nothing, image/png, 404", "/search?q=japan, garbage, 406",
			"/briefings/nobody, garbage, 406", "/briefings/nobody.json, garbage, 404" })
	void answersInJsonWhereThereIsNoOtherForm(String path, String accept, int status) {
		Answer answer = client.getPath(path, "Accept", accept);
		assertThat(answer.status()).as(answer::toString).isEqualTo(status);
		assertThat(answer.header("Content-Type")).isIn(JSON, "application/problem+json");
		assertThat(answer.json().isObject()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/export?=%00", "/export?x=%ff", "/briefings/japan?asOf=%ff", "/search?q=%E2%82" })
	void saysThatAParameterCannotBeRead(String path) {
		Answer answer = client.getPath(path);
		assertThat(answer.status()).as(answer::toString).isEqualTo(400);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.json().path("title").asString()).isEqualTo("Bad parameter");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /%00", "GET /%5C", "GET /briefings%2Fjapan", "GET /\u0001", "G@T /" })
	void saysInJsonThatAnAddressCannotBeRead(String line) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write((line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
			assertThat(answer).startsWith("HTTP/1.1 400")
				.contains("Content-Type: application/problem+json")
				.contains("\"status\":400")
				.doesNotContain("<html", "Tomcat");
		}
	}

	@Test
	void refusesCompressedBodies() {
		assertThat(client.post(Map.of("query", "{__typename}"), "Content-Encoding", "gzip").status()).isEqualTo(415);
	}

	@ParameterizedTest
	@MethodSource("methods")
	void refusesOtherMethods(String method) {
		Answer answer = client.method(method);
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
	}

	static Stream<String> methods() {
		return Stream.of("PUT", "DELETE", "PATCH");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					subscription {datasetChanged @skip(if: true) {version}} | The field of a subscription cannot have @skip or @include.
					subscription {... @include(if: false) {datasetChanged {version}}} | The field of a subscription cannot have @skip or @include.
					subscription ($a: String = "japan") {briefingChanged(actor: $a) {version}} | actor is $a, which is null, and is required.
					""")
	void refusesSubscriptionsThatCannotRun(String document, String message) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("a", null);
		Answer answer = client.post(Map.of("query", document, "variables", variables));
		assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
		assertThat(answer.message()).isEqualTo(message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "PUT", "DELETE" })
	void sendsEventsInAnswerToAPostAlone(String method) {
		Answer answer = client.method(method, "Accept", "text/event-stream");
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("Allow")).isEqualTo("POST");
	}

	@Test
	void servesOthersWhileBodiesDoNotArrive() throws IOException {
		List<Socket> sockets = new ArrayList<>();
		try {
			for (int i = 0; i < UNFINISHED; i++) {
				sockets.add(unfinished(i));
			}
			assertServes();
			String answer = new String(sockets.get(0).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 408").contains("\"TIMEOUT\"");
			assertServes();
		}
		finally {
			for (Socket socket : sockets) {
				socket.close();
			}
		}
	}

	/**
	 * A request with an incomplete body; half of them announce a length, half send
	 * chunks.
	 */
	private Socket unfinished(int number) throws IOException {
		Socket socket = new Socket("localhost", port);
		String length = (number % 2 == 0) ? "Content-Length: 100\r\n\r\n{\"query\":"
				: "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"query\":\r\n";
		OutputStream output = socket.getOutputStream();
		output.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + length)
			.getBytes(StandardCharsets.US_ASCII));
		output.flush();
		return socket;
	}

	@Test
	void hasRoomForSmallBodiesWhileLargeOnesDoNotArrive() throws IOException {
		int size = 256 * 1024;
		byte[] start = ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
				+ size + "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
		byte[] most = new byte[size - 1];
		List<Socket> sockets = new ArrayList<>();
		int refused = 0;
		try {
			// half of the budget is 16 MB
			for (int i = 0; i < 100; i++) {
				Socket socket = new Socket("localhost", port);
				sockets.add(socket);
				send(socket, start, most);
			}
			assertServes();
			for (Socket socket : sockets) {
				String status = status(socket);
				assertThat(status).isIn("HTTP/1.1 408", "HTTP/1.1 503", "");
				refused += status.endsWith("408") ? 0 : 1;
			}
		}
		finally {
			for (Socket socket : sockets) {
				socket.close();
			}
		}
		assertThat(refused).isBetween(20, 60);
		assertServes();
	}

	private static void send(Socket socket, byte[]... parts) throws IOException {
		for (byte[] part : parts) {
			try {
				socket.getOutputStream().write(part);
			}
			catch (SocketException ex) {
				// the server has rejected it and closed the connection
			}
		}
	}

	/** The first line of the response; empty if the server has closed the connection. */
	private static String status(Socket socket) throws IOException {
		try {
			return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
		}
		catch (SocketException ex) {
			return "";
		}
	}

	@Test
	void refusesBodiesThatGoOnForEver() throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			OutputStream output = socket.getOutputStream();
			output.write("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
				.getBytes(StandardCharsets.US_ASCII));
			output.write("Transfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
			for (int i = 0; i < 32; i++) {
				output.write(chunk);
			}
			output.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			output.flush();
			byte[] start = socket.getInputStream().readNBytes(12);
			assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
		}
		assertServes();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql, application/json", "/check, text/plain", "/mcp, application/json" })
	void saysThatABodyIsTooLargeOrOfAnotherType(String route) throws IOException {
		String path = route.replaceFirst(",.*", "");
		String type = route.replaceFirst(".*, ", "");
		String chunks = "Transfer-Encoding: chunked\r\n\r\n493e0\r\n" + "x".repeat(300_000) + "\r\n0\r\n\r\n";
		for (String body : List.of("Content-Length: 300000\r\n\r\n" + "x".repeat(300_000), chunks)) {
			assertThat(post(path, type, body)).startsWith("HTTP/1.1 413").contains("more than 262144 bytes");
		}
		assertThat(post(path, "multipart/form-data", "Content-Length: 1\r\n\r\nx")).startsWith("HTTP/1.1 415")
			.contains(type);
	}

	private String post(String path, String contentType, String body) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.getOutputStream()
				.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
						+ "Accept: application/json, text/event-stream\r\nContent-Type: " + contentType + "\r\n" + body)
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** A bar stands for a line break. */
	@ParameterizedTest
	@CsvSource({ "/graphql, zz|hello|0||", "/graphql, -5|hello|0||", "/graphql, 5|helloX|0||", "/graphql, 5|hello0||",
			"/graphql, 123456789|hello|0||", "/graphql, |hello|0||", "/graphql, ff|hello",
			"/graphql, 5|hello|0|no header||", "/check, zz|hello|0||", "/mcp, zz|hello|0||",
			"/admin/reload, zz|hello" })
	void saysThatTheChunksOfABodyAreMalformed(String path, String chunks) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			OutputStream output = socket.getOutputStream();
			output.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
					+ "Transfer-Encoding: chunked\r\n\r\n" + chunks.replace("|", "\r\n"))
				.getBytes(StandardCharsets.US_ASCII));
			socket.shutdownOutput();
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 400")
				.contains("Connection: close", "its chunks are malformed")
				.doesNotContain("Exception");
		}
	}

	private void assertServes() {
		Instant start = Instant.now();
		Answer answer = client.post("{actors(first: 1) {nodes {name}}}");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().has("errors")).as(answer::toString).isFalse();
		assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
	}

	private static Arguments document(String name, String document, String code) {
		return document(name, document, code, 200);
	}

	private static Arguments document(String name, String document, String code, int status) {
		return arguments(name, JSON, new JsonMapper().writeValueAsBytes(Map.of("query", document)), status, code);
	}

	private static Arguments request(String name, String body, int status, String code) {
		return arguments(name, JSON, body.getBytes(StandardCharsets.UTF_8), status, code);
	}

	private static String variable(String text) {
		return "{\"query\":\"query($s:String!){actor(slug:$s){name}}\",\"variables\":{\"s\":\"" + text + "\"}}";
	}

	private static byte[] good() {
		return "{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.UTF_8);
	}

	private static String repeat(String pattern, int times) {
		return IntStream.range(0, times).mapToObj(pattern::formatted).collect(Collectors.joining());
	}

	private static String doublingFragments(int levels) {
		return IntStream.range(0, levels)
			.mapToObj(i -> " fragment F%1$d on Actor{...F%2$d ...F%2$d a:members{actor{...F%2$d}}}".formatted(i, i + 1))
			.collect(Collectors.joining()) + " fragment F%d on Actor{name}".formatted(levels);
	}

}
