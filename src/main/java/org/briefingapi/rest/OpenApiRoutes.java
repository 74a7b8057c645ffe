package org.briefingapi.rest;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.web.QueryParameters;
import org.briefingapi.web.WebProperties;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the plain addresses (OpenAPI 3.1). */
@RestController
class OpenApiRoutes {

	private final byte[] document;

	private final String cacheControl;

	OpenApiRoutes(WebProperties web) throws IOException {
		this.document = new ClassPathResource("rest/openapi.yaml").getContentAsByteArray();
		this.cacheControl = web.cacheControl();
	}

	@GetMapping("/openapi.yaml")
	ResponseEntity<byte[]> description(HttpServletRequest request) {
		QueryParameters.of(request);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_YAML)
			.header(HttpHeaders.CACHE_CONTROL, cacheControl)
			.body(document);
	}

}
