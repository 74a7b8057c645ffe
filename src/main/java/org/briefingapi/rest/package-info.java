/**
 * Briefings by plain GET, as Markdown, HTML, JSON or JSON-LD, and the OpenAPI
 * description. Begin at {@link org.briefingapi.rest.BriefingRoutes}.
 */
@NullMarked
package org.briefingapi.rest;

import org.jspecify.annotations.NullMarked;
