package org.briefingapi.http;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.PartialAnswer;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.operation.Documents;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.web.EntityTags;
import org.briefingapi.web.WebProperties;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;

/**
 * Handles GraphQL requests by GET and POST, as the GraphQL over HTTP specification says.
 */
@Component
@ConditionalOnWebApplication
class GraphQlEndpoint {

	private static final Logger log = LoggerFactory.getLogger(GraphQlEndpoint.class);

	private static final String NO_STORE = "no-store";

	private final IdGenerator ids = new AlternativeJdkIdGenerator();

	private final WebGraphQlHandler graphQl;

	private final ParameterReader reader;

	private final Documents documents;

	private final Datasets datasets;

	private final ResponseWriter responses;

	private final String cacheControl;

	private final Clock clock;

	GraphQlEndpoint(WebGraphQlHandler graphQl, ParameterReader reader, Documents documents, Datasets datasets,
			ResponseWriter responses, WebProperties properties, Clock clock) {
		this.graphQl = graphQl;
		this.reader = reader;
		this.documents = documents;
		this.datasets = datasets;
		this.responses = responses;
		this.cacheControl = properties.cacheControl();
		this.clock = clock;
	}

	/**
	 * Handles a request.
	 * @return the response; null if the result is a stream of events, which Spring has to
	 * open
	 */
	@Nullable BytesResponse handle(HttpServletRequest request) {
		MediaType type = MediaType.APPLICATION_JSON;
		try {
			if (ContentNegotiation.wantsEvents(request)) {
				if (request.getMethod().equals("POST")) {
					return null;
				}
				throw notAllowed("POST", "Events are sent in answer to a POST.");
			}
			type = ContentNegotiation.responseType(request);
			return switch (request.getMethod()) {
				case "GET", "HEAD" -> get(request, type);
				case "POST" -> post(request, type);
				default -> throw notAllowed("GET, HEAD, POST", "This address takes GET and POST.");
			};
		}
		catch (RequestRejectedException ex) {
			return responses.error(ex.status(), type, ex.headers(),
					ex.code().error(Objects.requireNonNull(ex.getMessage())));
		}
		catch (RequestException ex) {
			// without a document the request itself is malformed
			HttpStatus status = (ex.code() == ErrorCode.BAD_USER_INPUT) ? HttpStatus.BAD_REQUEST
					: ResponseWriter.withoutData(type);
			return responses.error(status, type, HttpHeaders.EMPTY, ex.error());
		}
		catch (Exception ex) {
			if (DatabaseAvailability.isBehind(ex)) {
				return unavailable(type);
			}
			String id = UUID.randomUUID().toString();
			log.error("{} before or after execution", id, ex);
			return responses.error(HttpStatus.INTERNAL_SERVER_ERROR, type, HttpHeaders.EMPTY,
					ErrorCode.internalError(id));
		}
	}

	private @Nullable BytesResponse post(HttpServletRequest request, MediaType type) {
		Parameters parameters = reader.fromBody(request);
		String document = document(parameters);
		LocalDate day = LocalDate.now(clock);
		WebGraphQlResponse response = execute(request, document, parameters);
		if (response.getExecutionResult().getData() instanceof Publisher) {
			if (ContentNegotiation.allowsEvents(request)) {
				return null;
			}
			throw new RequestRejectedException(HttpStatus.NOT_ACCEPTABLE, ErrorCode.BAD_USER_INPUT,
					"A subscription gives a stream: send Accept: text/event-stream, or ask over WebSocket.");
		}
		BytesResponse answer = answer(response, type, new HttpHeaders());
		// a request that registers a document must always reach the endpoint
		boolean registered = parameters.query() != null
				&& (parameters.documentId() != null || !parameters.extensions().isEmpty());
		if (!registered && QueryOnly.isSure(document)) {
			leave(request, response, day, answer);
		}
		return answer;
	}

	private BytesResponse get(HttpServletRequest request, MediaType type) {
		Parameters parameters = reader.fromUrl(request.getQueryString());
		String document = document(parameters);
		if (!QueryOnly.holds(document)) {
			throw notAllowed("POST", "GET runs queries only, and the document holds another operation.");
		}
		LocalDate day = LocalDate.now(clock);
		ETag tag = tag(document, parameters, type, day);
		if (tag != null && EntityTags.isNamed(tag, request)) {
			return notModified(tag);
		}
		WebGraphQlResponse response = execute(request, document, parameters);
		HttpHeaders headers = new HttpHeaders();
		// a load or midnight may have passed since the tag was computed
		if (!isWhole(response) || tag == null || !tag.equals(tag(document, parameters, type, LocalDate.now(clock)))) {
			headers.setCacheControl(NO_STORE);
			return answer(response, type, headers);
		}
		headers.setETag(tag.formattedTag());
		headers.setCacheControl(cacheControl);
		BytesResponse answer = answer(response, type, headers);
		leave(request, response, day, answer);
		return answer;
	}

	/** The entity tag of the response; null without a data set. */
	private @Nullable ETag tag(String document, Parameters parameters, MediaType type, LocalDate day) {
		Dataset dataset = datasets.dataset().orElse(null);
		return (dataset != null) ? EntityTags.of(dataset, "graphql", day, type, document, parameters.operationName(),
				responses.json(parameters.variables())) : null;
	}

	/** Stores a response in the request if it may be cached. */
	private void leave(HttpServletRequest request, WebGraphQlResponse response, LocalDate day, BytesResponse answer) {
		Dataset dataset = response.getExecutionInput().getGraphQLContext().get(Dataset.class);
		if (dataset != null && isWhole(response) && response.getExecutionResult().isDataPresent()
				&& day.equals(LocalDate.now(clock))) {
			new CacheableResponse(dataset, day, answer).leaveIn(request);
		}
	}

	private static boolean isWhole(WebGraphQlResponse response) {
		return response.getErrors().isEmpty() && !PartialAnswer.is(response.getExecutionInput().getGraphQLContext());
	}

	private static RequestRejectedException notAllowed(String methods, String message) {
		return new RequestRejectedException(HttpStatus.METHOD_NOT_ALLOWED, ErrorCode.BAD_USER_INPUT, message)
			.with(HttpHeaders.ALLOW, methods);
	}

	private String document(Parameters parameters) {
		return documents.find(parameters.query(), parameters.documentId(), parameters.extensions());
	}

	private WebGraphQlResponse execute(HttpServletRequest request, String document, Parameters parameters) {
		ServletServerHttpRequest sent = new ServletServerHttpRequest(request);
		return Objects.requireNonNull(
				graphQl
					.handleRequest(
							new WebGraphQlRequest(sent.getURI(), sent.getHeaders(), null,
									new InetSocketAddress(request.getRemoteAddr(), request.getRemotePort()), Map.of(),
									new DefaultGraphQlRequest(document, parameters.operationName(),
											parameters.variables(), parameters.extensions()),
									ids.generateId().toString(), Locale.UK))
					.block());
	}

	private BytesResponse answer(WebGraphQlResponse response, MediaType type, HttpHeaders headers) {
		if (response.getErrors().stream().anyMatch(ErrorCode::isUnavailable)) {
			return unavailable(type);
		}
		boolean data = response.getExecutionResult().isDataPresent();
		headers.putAll(response.getResponseHeaders());
		return responses.response(data ? HttpStatus.OK : ResponseWriter.withoutData(type), type, headers,
				response.toMap());
	}

	private BytesResponse unavailable(MediaType type) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, "1");
		return responses.error(HttpStatus.SERVICE_UNAVAILABLE, type, headers, ErrorCode.unavailable(null, null));
	}

	private BytesResponse notModified(ETag tag) {
		HttpHeaders headers = new HttpHeaders();
		headers.setCacheControl(cacheControl);
		headers.setETag(tag.formattedTag());
		return new BytesResponse(HttpStatus.NOT_MODIFIED, null, headers, new byte[0]);
	}

}
