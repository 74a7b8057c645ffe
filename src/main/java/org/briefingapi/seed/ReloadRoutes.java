package org.briefingapi.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.BatchUpdateException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.seedfile.SeedException;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.web.ClientAddress;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the operator's command to load the seed data again. There is no such address
 * unless a token is set.
 */
@RestController
class ReloadRoutes {

	private static final int MAX_CLIENTS = 1000;

	/** With a wrong token, in each period. */
	private static final int MAX_ATTEMPTS = 5;

	private static final Duration PERIOD = Duration.ofMinutes(1);

	private static final Logger log = LoggerFactory.getLogger(ReloadRoutes.class);

	private final Reload reload;

	private final Datasets datasets;

	private final AdminProperties admin;

	private final DatabaseAvailability availability;

	/** Of each client that sent a wrong token. */
	private final LoadingCache<String, Bucket> attempts = Caffeine.newBuilder()
		.maximumSize(MAX_CLIENTS)
		.expireAfterAccess(PERIOD.multipliedBy(2))
		.build(client -> Bucket.builder()
			.addLimit(bandwidth -> bandwidth.capacity(MAX_ATTEMPTS).refillGreedy(MAX_ATTEMPTS, PERIOD))
			.build());

	ReloadRoutes(Reload reload, Datasets datasets, AdminProperties admin, DatabaseAvailability availability) {
		this.reload = reload;
		this.datasets = datasets;
		this.admin = admin;
		this.availability = availability;
	}

	@PostMapping("/admin/reload")
	ResponseEntity<Map<String, Object>> reload(HttpServletRequest request) {
		if (!admin.isOpenAt(request.getLocalPort())) {
			throw Problem.notFound("Not found", "There is nothing here.");
		}
		String client = ClientAddress.of(request);
		requireToken(client, request.getHeader(HttpHeaders.AUTHORIZATION));
		QueryParameters.of(request);
		try {
			Map<String, Object> answer = new LinkedHashMap<>();
			boolean changed = reload.run();
			log.info("Reload for {}: {}", client, changed ? "changed" : "nothing changed");
			answer.put("changed", changed);
			answer.put("version", datasets.dataset().map(Dataset::version).orElse(""));
			return ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.body(answer);
		}
		catch (SeedException ex) {
			log.error("The old data stays: {}", ex.getMessage());
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "Faulty seed data", "The old data stays.")
				.with("faults", ex.faults());
		}
		catch (RuntimeException ex) {
			log.error("The load failed; the old data stays", ex);
			throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "The load failed", "The old data stays. " + reason(ex));
		}
	}

	/**
	 * The message of the database, without the statement that H2 adds. If it is gone,
	 * that is why the load failed, whatever the load saw of it.
	 */
	private String reason(RuntimeException failure) {
		String gone = availability.reason();
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		// that of a batch has its cause beside it
		if (cause instanceof BatchUpdateException batch && batch.getNextException() != null) {
			cause = NestedExceptionUtils.getMostSpecificCause(batch.getNextException());
		}
		String message = (gone != null) ? gone : cause.getMessage();
		return (message != null) ? message.lines().findFirst().orElse("").replaceFirst("; SQL statement:.*", "")
				: DatabaseAvailability.MESSAGE;
	}

	/** The comparison takes as long however much of the token is right. */
	private void requireToken(String client, @Nullable String authorization) {
		if (authorization != null
				&& MessageDigest.isEqual(("Bearer " + admin.adminToken()).getBytes(StandardCharsets.UTF_8),
						authorization.getBytes(StandardCharsets.UTF_8))
				&& !isBlocked(client)) {
			return;
		}
		log.warn("Reload refused to {}", client);
		if (!attempts.get(client).tryConsume(1)) {
			Problem problem = Problem.of(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts",
					"The token was wrong too often; try again in a minute.");
			problem.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(PERIOD.toSeconds()));
			throw problem;
		}
		throw Problem.unauthorized("Send Authorization: Bearer and the token of briefing.admin-token.");
	}

	private boolean isBlocked(String client) {
		Bucket known = attempts.getIfPresent(client);
		return known != null && known.getAvailableTokens() == 0;
	}

}
