/**
 * Connections as in the Relay specification: page requests, cursors, filter conditions,
 * orders, facets, and the keyset queries that read pages. Begin at
 * {@link org.briefingapi.paging.KeysetQuery}.
 */
@NullMarked
package org.briefingapi.paging;

import org.jspecify.annotations.NullMarked;
