package org.briefingapi.operation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.commons.codec.digest.DigestUtils;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.limit.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the document of a request: by its text, by its id (persisted documents of GraphQL
 * over HTTP), or by its hash (automatic persisted queries of Apollo).
 */
@Component
public class Documents {

	private static final String HASHED = "sha256:";

	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	private final TrustedDocuments trusted;

	private final Cache<String, String> persisted;

	private final boolean persistable;

	private final int longest;

	Documents(TrustedDocuments trusted, OperationProperties properties, Limits limits) {
		this.trusted = trusted;
		this.persistable = !properties.trustedDocumentsOnly();
		this.longest = limits.characters();
		this.persisted = Caffeine.newBuilder()
			.maximumWeight(properties.persistedDocuments().toBytes())
			.weigher((String sha256, String text) -> sha256.length() + text.length())
			.build();
	}

	/**
	 * The GraphQL text of a request.
	 * @param extensions may contain {@code persistedQuery}
	 * @throws RequestException if the request names no document, or an unknown one
	 */
	public String find(@Nullable String query, @Nullable String documentId, Map<String, Object> extensions) {
		if (documentId != null) {
			return byId(query, documentId);
		}
		if (extensions.get("persistedQuery") != null) {
			return persisted(query, sha256(extensions.get("persistedQuery")), "extensions.persistedQuery.sha256Hash",
					"PersistedQueryNotFound");
		}
		if (query == null || query.isBlank()) {
			throw bad("query", "query is missing; it holds the GraphQL document.");
		}
		return query;
	}

	private String byId(@Nullable String query, String id) {
		if (id.startsWith(HASHED)) {
			return persisted(query, id.substring(HASHED.length()), "documentId", unknown(id));
		}
		if (query != null) {
			throw bad("documentId", "query and documentId are both given; the document is named by one of them.");
		}
		return trusted.findById(id).orElseThrow(() -> notFound("documentId", unknown(id)));
	}

	private String persisted(@Nullable String query, String sha256, String argument, String unknown) {
		if (!SHA256.matcher(sha256).matches()) {
			throw bad(argument, argument + " is not a SHA-256 in 64 lower-case hexadecimal digits.");
		}
		if (query == null) {
			return trusted.findBySha256(sha256)
				.or(() -> Optional.ofNullable(persisted.getIfPresent(sha256)))
				.orElseThrow(() -> notFound(argument, unknown));
		}
		if (!DigestUtils.sha256Hex(query).equals(sha256)) {
			throw bad(argument, argument + " is not the SHA-256 of query.");
		}
		if (persistable && query.length() <= longest) {
			persisted.put(sha256, query);
		}
		return query;
	}

	private static String sha256(Object persistedQuery) {
		if (!(persistedQuery instanceof Map<?, ?> named && named.get("version") instanceof Integer version
				&& version == 1 && named.get("sha256Hash") instanceof String sha256)) {
			throw bad("extensions.persistedQuery",
					"extensions.persistedQuery is not of the form {\"version\": 1, \"sha256Hash\": \"…\"}.");
		}
		return sha256;
	}

	private static String unknown(String id) {
		return String.format(Locale.ROOT, "No document with the id %s is known.",
				(id.length() > 100) ? id.substring(0, 100) + "…" : id);
	}

	private static RequestException notFound(String argument, String message) {
		return new RequestException(ErrorCode.PERSISTED_DOCUMENT_NOT_FOUND, argument, message);
	}

	private static RequestException bad(String argument, String message) {
		return new RequestException(ErrorCode.BAD_USER_INPUT, argument, message);
	}

}
