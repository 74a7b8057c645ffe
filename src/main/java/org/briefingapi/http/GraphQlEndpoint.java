package org.briefingapi.http;

import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.operation.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Answers GraphQL requests by GET and POST, after the GraphQL over HTTP specification.
 */
@Component
@ConditionalOnWebApplication
class GraphQlEndpoint {

	private static final Logger log = LoggerFactory.getLogger(GraphQlEndpoint.class);

	private static final String NO_STORE = "no-store";

	private static final Pattern NOT_A_QUERY = Pattern.compile("\\b(mutation|subscription)\\b");

	private final IdGenerator ids = new AlternativeJdkIdGenerator();

	private final WebGraphQlHandler graphQl;

	private final ParameterReader reader;

	private final Documents documents;

	private final GraphQlEntityTags tags;

	private final RateLimiter rateLimiter;

	private final ResponseWriter answers;

	private final ResponseCacheFilter repeated;

	private final String cacheControl;

	GraphQlEndpoint(WebGraphQlHandler graphQl, ParameterReader reader, Documents documents, GraphQlEntityTags tags,
			RateLimiter rateLimiter, ResponseWriter answers, ResponseCacheFilter repeated, HttpProperties properties) {
		this.graphQl = graphQl;
		this.reader = reader;
		this.documents = documents;
		this.tags = tags;
		this.rateLimiter = rateLimiter;
		this.answers = answers;
		this.repeated = repeated;
		this.cacheControl = properties.cacheControl();
	}

	BytesResponse handle(ServerRequest request) {
		MediaType type = MediaType.APPLICATION_JSON;
		HttpHeaders headers = new HttpHeaders();
		try {
			type = ResponseWriter.type(request);
			headers = rateLimiter.count(request.servletRequest());
			if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
				return get(request, type, headers);
			}
			if (request.method() == HttpMethod.POST) {
				return post(request, type, headers);
			}
			throw notAllowed("GET, HEAD, POST", "This address takes GET and POST.");
		}
		catch (RequestRejectedException refusal) {
			headers.putAll(refusal.headers());
			return answers.error(refusal.status(), type, headers,
					refusal.code().error(Objects.requireNonNull(refusal.getMessage())));
		}
		catch (RequestException ex) {
			// what names no document at all is no GraphQL request
			HttpStatus status = (ex.code() == ErrorCode.BAD_USER_INPUT) ? HttpStatus.BAD_REQUEST
					: ResponseWriter.withoutData(type);
			return answers.error(status, type, headers, ex.error());
		}
		catch (Exception ex) {
			if (DatabaseAvailability.isBehind(ex)) {
				headers.set(HttpHeaders.RETRY_AFTER, "1");
				return answers.error(HttpStatus.SERVICE_UNAVAILABLE, type, headers,
						ErrorCode.TIMEOUT.error(DatabaseAvailability.MESSAGE));
			}
			String id = UUID.randomUUID().toString();
			log.error("{} before or after execution", id, ex);
			return answers.error(HttpStatus.INTERNAL_SERVER_ERROR, type, headers, ErrorCode.internalError(id));
		}
	}

	private BytesResponse post(ServerRequest request, MediaType type, HttpHeaders headers) throws IOException {
		requireJson(request);
		Parameters parameters = reader.fromBody(RequestBodyFilter.body(request.servletRequest()));
		String document = document(parameters);
		WebGraphQlResponse response = execute(request, document, parameters);
		byte[] body = answers.bytes(response.toMap());
		// a document that is sent to be registered must get here each time
		boolean registered = parameters.query() != null && !parameters.extensions().isEmpty();
		if (!registered && isQuery(document)) {
			repeated.keep(request.servletRequest(), response, ResponseWriter.declared(type), headers, body);
		}
		return answer(response, type, headers, body);
	}

	private BytesResponse get(ServerRequest request, MediaType type, HttpHeaders headers) {
		Parameters parameters = reader.fromUrl(request.servletRequest().getQueryString());
		String document = document(parameters);
		requireQueries(document);
		List<String> ifNoneMatch = request.headers().header(HttpHeaders.IF_NONE_MATCH);
		Optional<ETag> tag = tags.of(document, parameters, type);
		if (tag.isPresent() && GraphQlEntityTags.matches(tag.get(), ifNoneMatch, false)) {
			return notModified(tag.get(), headers);
		}
		WebGraphQlResponse response = execute(request, document, parameters);
		// after a load in between, the answer may be of either data set
		byte[] body = answers.bytes(response.toMap());
		if (!response.getErrors().isEmpty() || tag.isEmpty() || !tag.equals(tags.of(document, parameters, type))) {
			headers.setCacheControl(NO_STORE);
			return answer(response, type, headers, body);
		}
		if (GraphQlEntityTags.matches(tag.get(), ifNoneMatch, true)) {
			return notModified(tag.get(), headers);
		}
		headers.setETag(tag.get().formattedTag());
		headers.setCacheControl(cacheControl);
		repeated.keep(request.servletRequest(), response, ResponseWriter.declared(type), headers, body);
		return answer(response, type, headers, body);
	}

	private static void requireJson(ServerRequest request) {
		if (request.headers().firstHeader(HttpHeaders.CONTENT_ENCODING) != null) {
			throw unsupported("The body is declared to be compressed, which it cannot be here.");
		}
		MediaType type = contentType(request);
		if (!type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
			throw unsupported("The body is not declared as application/json.");
		}
		if (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
			throw unsupported("The body is declared to be in another charset than UTF-8.");
		}
	}

	private static MediaType contentType(ServerRequest request) {
		try {
			return request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
		}
		catch (InvalidMediaTypeException | IllegalCharsetNameException ex) {
			throw unsupported("Content-Type is not a media type.");
		}
	}

	private static RequestRejectedException unsupported(String message) {
		return new RequestRejectedException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, ErrorCode.BAD_USER_INPUT, message)
			.with("Accept-Post", MediaType.APPLICATION_JSON_VALUE);
	}

	private static RequestRejectedException notAllowed(String methods, String message) {
		return new RequestRejectedException(HttpStatus.METHOD_NOT_ALLOWED, ErrorCode.BAD_USER_INPUT, message)
			.with(HttpHeaders.ALLOW, methods);
	}

	private String document(Parameters parameters) {
		return documents.find(parameters.query(), parameters.documentId(), parameters.extensions());
	}

	/** Whether a document is sure to hold queries alone. */
	private static boolean isQuery(String document) {
		// to search for the words costs much less than to match the pattern
		return !(document.contains("mutation") || document.contains("subscription"))
				|| !NOT_A_QUERY.matcher(document).find();
	}

	private static void requireQueries(String document) {
		if (isQuery(document)) {
			return;
		}
		try {
			boolean queries = Parser.parse(document)
				.getDefinitionsOfType(OperationDefinition.class)
				.stream()
				.allMatch(operation -> operation.getOperation() == Operation.QUERY);
			if (!queries) {
				throw notAllowed("POST", "GET runs queries only, and the document holds another operation.");
			}
		}
		catch (InvalidSyntaxException ex) {
			// GraphQL words it
		}
	}

	private WebGraphQlResponse execute(ServerRequest request, String document, Parameters parameters) {
		WebGraphQlRequest webRequest = new WebGraphQlRequest(request.uri(), request.headers().asHttpHeaders(), null,
				request.remoteAddress().orElse(null), request.attributes(), new DefaultGraphQlRequest(document,
						parameters.operationName(), parameters.variables(), parameters.extensions()),
				ids.generateId().toString(), Locale.UK);
		WebGraphQlResponse response = Objects.requireNonNull(graphQl.handleRequest(webRequest).block());
		if (response.getExecutionInput().getGraphQLContext().hasKey(DatabaseAvailability.class)) {
			throw new RequestRejectedException(HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.TIMEOUT,
					DatabaseAvailability.MESSAGE)
				.with(HttpHeaders.RETRY_AFTER, "1");
		}
		return response;
	}

	private BytesResponse answer(WebGraphQlResponse response, MediaType type, HttpHeaders headers, byte[] body) {
		boolean data = response.getExecutionResult().isDataPresent();
		headers.putAll(response.getResponseHeaders());
		return ResponseWriter.answer(data ? HttpStatus.OK : ResponseWriter.withoutData(type), type, headers, body);
	}

	private BytesResponse notModified(ETag tag, HttpHeaders headers) {
		headers.setCacheControl(cacheControl);
		headers.setETag(tag.formattedTag());
		return new BytesResponse(HttpStatus.NOT_MODIFIED, null, headers, new byte[0]);
	}

}
