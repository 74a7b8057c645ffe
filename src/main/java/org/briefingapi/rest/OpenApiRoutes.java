package org.briefingapi.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.web.EntityTags;
import org.briefingapi.web.QueryParameters;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the plain addresses (OpenAPI 3.1). */
@RestController
class OpenApiRoutes {

	@GetMapping("/openapi.yaml")
	ResponseEntity<Resource> description(HttpServletRequest request) {
		QueryParameters.of(request);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_YAML)
			.header(HttpHeaders.CACHE_CONTROL, EntityTags.CACHE_CONTROL)
			.body(new ClassPathResource("rest/openapi.yaml"));
	}

}
