/**
 * The cache of whole GraphQL responses. Begin at {@link ResponseCacheFilter}.
 */
@NullMarked
package org.briefingapi.cache;

import org.jspecify.annotations.NullMarked;
