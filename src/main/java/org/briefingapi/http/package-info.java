/**
 * GraphQL over HTTP: receives requests, executes them and writes responses. Begin at
 * {@link org.briefingapi.http.GraphQlEndpoint}.
 */
@NullMarked
package org.briefingapi.http;

import org.jspecify.annotations.NullMarked;
