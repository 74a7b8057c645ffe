package org.briefingapi.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.seedfile.SeedException;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the operator's command to load the seed data again. There is no such address
 * unless a token is set.
 */
@RestController
class ReloadRoutes {

	private static final Logger log = LoggerFactory.getLogger(ReloadRoutes.class);

	private final Reload reload;

	private final Datasets datasets;

	private final String token;

	ReloadRoutes(Reload reload, Datasets datasets, @Value("${briefing.admin-token:}") String token) {
		this.reload = reload;
		this.datasets = datasets;
		this.token = token.strip();
	}

	@PostMapping("/admin/reload")
	ResponseEntity<Map<String, Object>> reload(HttpServletRequest request) {
		if (token.isEmpty()) {
			throw Problem.notFound("Not found", "There is nothing here.");
		}
		if (!isAllowed(request.getHeader(HttpHeaders.AUTHORIZATION))) {
			throw Problem.unauthorized("Send Authorization: Bearer and the token of briefing.admin-token.");
		}
		QueryParameters.of(request);
		try {
			Map<String, Object> answer = new LinkedHashMap<>();
			answer.put("changed", reload.run());
			answer.put("version", datasets.dataset().map(Dataset::version).orElse(""));
			return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(answer);
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

	/** What the database says, without the statement that H2 adds. */
	private static String reason(RuntimeException failure) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceFirst("; SQL statement:.*", "");
	}

	/** The comparison takes as long however much of the token is right. */
	private boolean isAllowed(@Nullable String authorization) {
		return authorization != null && MessageDigest.isEqual(("Bearer " + token).getBytes(StandardCharsets.UTF_8),
				authorization.getBytes(StandardCharsets.UTF_8));
	}

}
