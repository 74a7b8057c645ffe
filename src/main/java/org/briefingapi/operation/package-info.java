/**
 * Finds, parses and caches GraphQL documents: sent, persisted by clients, or trusted.
 * Begin at {@link org.briefingapi.operation.Documents}.
 */
@NullMarked
package org.briefingapi.operation;

import org.jspecify.annotations.NullMarked;
